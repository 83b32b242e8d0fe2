import { serveSite } from "./serve.ts";

const { url, mock } = await serveSite({ site: 4173, mock: 4010 });
process.stdout.write(`Site: ${url}\nMock org of its forms: ${mock.url}\nStop with Ctrl-C.\n`);
