import { once } from "node:events";
import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { type Mock, startMock } from "@okta-idm/mock";
import sirv from "sirv";

/** The built site on the loopback, with a mock org that its forms may use. */
export interface ServedSite {
  readonly url: string;
  readonly mock: Mock;
  close(): Promise<void>;
}

/**
 * Serves the folder `dist`.
 *
 * @param ports of the site and the mock; 0 is any free one. If a port is taken, another one is used.
 */
export async function serveSite(ports: {
  readonly site: number;
  readonly mock: number;
}): Promise<ServedSite> {
  const dist = fileURLToPath(new URL("../dist", import.meta.url));
  const files = sirv(dist, { extensions: ["html"] });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404, { "Content-Type": "text/html" });
      createReadStream(`${dist}/404.html`).pipe(response);
    }),
  );
  await orAnyPort(ports.site, async (port) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The site has no port");
  const url = `http://127.0.0.1:${address.port}`;
  const allowOrigins = [url, url.replace("127.0.0.1", "localhost")];
  const mock = await orAnyPort(ports.mock, (port) => startMock({ port, allowOrigins }));
  return {
    url,
    mock,
    async close() {
      await mock.close();
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
