import { once } from "node:events";
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
 * @param ports of the site and the mock; 0 is any free one.
 * @throws Error if a port is taken.
 */
export async function serveSite(ports: {
  readonly site: number;
  readonly mock: number;
}): Promise<ServedSite> {
  const files = sirv(fileURLToPath(new URL("../dist", import.meta.url)), { extensions: ["html"] });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404).end("There is no such page.");
    }),
  );
  server.listen(ports.site, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The site has no port");
  const url = `http://127.0.0.1:${address.port}`;
  const mock = await startMock({
    port: ports.mock,
    allowOrigins: [url, url.replace("127.0.0.1", "localhost")],
  });
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
