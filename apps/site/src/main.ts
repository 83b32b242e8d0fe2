import { serveSite } from "./serve.ts";

const { url, mock } = await serveSite({ site: 4173, mock: 4010 });
process.stdout.write(`The site: ${url}\nThe mock org that its forms use: ${mock.url}\nStop with Ctrl-C.\n`);
