import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { generate } from "selfsigned";
import { onTestFinished } from "vitest";

/** A scripted response of a server. */
export interface ScriptedResponse {
  readonly status?: number;
  readonly reason?: string;
  /** Alternating names and values. */
  readonly headers?: readonly string[];
  readonly body?: string;
}

export interface ScriptedOrg {
  readonly url: string;
  /** Method and target of each request. */
  readonly requests: string[];
}

/** Starts a server with the same response to every request. With `tls`, its certificate is untrusted. */
export async function startScriptedOrg(
  scripted: ScriptedResponse,
  { tls = false } = {},
): Promise<ScriptedOrg> {
  const requests: string[] = [];
  const { status = 200, reason = "OK", headers = ["Content-Type", "application/json"], body = "" } = scripted;
  const listener: RequestListener = (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.writeHead(status, reason, [...headers]).end(body);
  };
  const server = tls ? createTlsServer(await certificate(), listener) : createServer(listener);
  return { url: await listen(server, tls), requests };
}

/** Starts a proxy that records its targets. */
export async function startTunnel(): Promise<{ readonly url: string; readonly targets: string[] }> {
  const targets: string[] = [];
  const server = createServer().on("connect", (request, socket) => {
    targets.push(request.url ?? "");
    const [host, port] = (request.url ?? "").split(":");
    const onward = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    onward.on("error", () => socket.destroy());
    socket.on("error", () => onward.destroy());
  });
  return { url: await listen(server), targets };
}

async function certificate() {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }]);
  return { key, cert };
}

async function listen(server: Server | ReturnType<typeof createTlsServer>, tls = false): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return tls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`;
}
