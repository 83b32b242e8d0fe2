import { createServer } from "node:http";
import { connect, type Socket } from "node:net";
import { listen } from "./local-server.ts";

interface Tunnel {
  /** Where the tunnel was asked to lead, `host:port`. */
  readonly to: string;
  readonly authorization: string | undefined;
}

/** A proxy that knows CONNECT only, and notes the tunnels it was asked for; `port` is where it listens. */
export async function connectProxy(refuse?: (socket: Socket) => void) {
  const tunnels: Tunnel[] = [];
  const server = createServer((_, response) => response.writeHead(405).end());
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
