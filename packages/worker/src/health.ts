import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { errorOf } from "./errors.ts";
import type { RunningWorker } from "./start-worker.ts";

/** A running HTTP server. */
export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves `/healthz` (the process runs), `/readyz` (it can run jobs) and `/metrics` (Prometheus).
 *
 * @param listen `9464`, or `0.0.0.0:9464`.
 * @throws OktaError of kind `refused` if the server cannot listen on the address.
 */
export function serveHealth(
  worker: Pick<RunningWorker, "fault" | "metrics">,
  listen: string,
): Promise<Listening> {
  return serve("--health", listen, (request, response) => {
    const respond = async () => {
      const { pathname } = new URL(request.url ?? "/", "http://worker");
      if (pathname === "/healthz") return response.end("ok\n");
      if (pathname === "/readyz") {
        const fault = await worker.fault();
        return response.writeHead(fault === undefined ? 200 : 503).end(`${fault ?? "ok"}\n`);
      }
      if (pathname !== "/metrics") return response.writeHead(404).end("Not found\n");
      const { registry } = worker.metrics;
      const text = await registry.metrics();
      return response.writeHead(200, { "Content-Type": registry.contentType }).end(text);
    };
    respond().catch(() => response.writeHead(500).end("Failed\n"));
  });
}

/** @throws OktaError of kind `refused` if the server cannot listen on the address. */
export async function serve(option: string, listen: string, listener: RequestListener): Promise<Listening> {
  const [, host = "127.0.0.1", digits = ""] = /^(?:(\[[\da-f:]+\]|[\w.-]+):)?(\d{1,5})$/i.exec(listen) ?? [];
  if (digits === "" || Number(digits) > 65_535) {
    throw errorOf("addressInvalid", [option]);
  }
  const server = createServer(listener);
  server.listen(Number(digits), host.replace(/^\[|\]$/g, ""));
  try {
    await once(server, "listening");
  } catch (error) {
    throw errorOf("addressUnusable", [option, listen, String((error as NodeJS.ErrnoException).code)]);
  }
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}`,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
