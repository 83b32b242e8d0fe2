import { serveSite } from "./serve.ts";
import { DEFAULT_URL } from "./try-it/mock-org.ts";

const { url, mock } = await serveSite({ site: 4173, mock: 4010 });
const how = mock.url === DEFAULT_URL ? "" : " (port 4010 is taken: enter this URL in the forms)";
process.stdout.write(`The site: ${url}\nThe mock org of its forms: ${mock.url}${how}\nStop with Ctrl-C.\n`);
