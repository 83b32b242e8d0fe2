import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { connect, type Socket } from "node:net";
import type { Certificate } from "./certificate.ts";
import { listen } from "./local-server.ts";

interface Tunnel {
  /** The requested target of the tunnel, `host:port`. */
  readonly to: string;
  readonly authorization: string | undefined;
}

/**
 * A proxy that supports only CONNECT and records the requested tunnels. It listens on `port`.
 *
 * @param tls its certificate, if it uses https.
 */
export async function connectProxy(refuse?: (socket: Socket) => void, tls?: Certificate) {
  const tunnels: Tunnel[] = [];
  const other: RequestListener = (_, response) => response.writeHead(405).end();
  const server = tls ? createTlsServer({ key: tls.key, cert: tls.cert }, other) : createServer(other);
  server.on("connect", ({ url = "", headers }, socket: Socket) => {
    tunnels.push({ to: url, authorization: headers["proxy-authorization"] });
    if (refuse) return refuse(socket);
    const target = connect(Number(url.split(":")[1]), "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      target.pipe(socket).pipe(target);
    });
    target.on("error", () => socket.destroy());
    socket.on("close", () => target.destroy());
  });
  return { port: await listen(server), tunnels };
}
