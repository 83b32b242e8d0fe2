import { once } from "node:events";
import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { type Mock, startMock } from "@okta-idm/mock";
import sirv from "sirv";
import { MOCK_FILE } from "./try-it/mock-org.ts";

/** The built site on the loopback, with a mock org for its forms. */
export interface ServedSite {
  readonly url: string;
  readonly mock: Mock;
  close(): Promise<void>;
}

/**
 * Serves the folder `dist`.
 *
 * @param ports of the site and the mock; 0 is any free one. If a port is in use, another one is taken.
 */
export async function serveSite(ports: {
  readonly site: number;
  readonly mock: number;
}): Promise<ServedSite> {
  const dist = fileURLToPath(new URL("../dist", import.meta.url));
  const files = sirv(dist, { extensions: ["html"] });
  let mock: Mock | undefined;
  const server = createServer((request, response) => {
    if (request.url === MOCK_FILE) {
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify({ url: mock?.url }));
      return;
    }
    files(request, response, () => {
      response.writeHead(404, { "Content-Type": "text/html" });
      createReadStream(`${dist}/404.html`).pipe(response);
    });
  });
  await orAnyPort(ports.site, async (port) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The site has no port");
  const url = `http://127.0.0.1:${address.port}`;
  const allowOrigins = [url, url.replace("127.0.0.1", "localhost")];
  const org = await orAnyPort(ports.mock, (port) => startMock({ port, allowOrigins }));
  mock = org;
  return {
    url,
    mock: org,
    async close() {
      await org.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function orAnyPort<Started>(port: number, start: (port: number) => Promise<Started>): Promise<Started> {
  try {
    return await start(port);
  } catch (error) {
    if (port === 0) throw error;
    return start(0);
  }
}
