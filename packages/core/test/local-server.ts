import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Server, Socket } from "node:net";
import { onTestFinished } from "vitest";
import { type Certificate, certificate } from "./certificate.ts";

/** Listens on a free port of 127.0.0.1 until the test ends. Returns the port. */
export async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** The origin of an http server of the test. */
export async function httpOrg(listener: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listen(createServer(listener))}`;
}

/** The origin of an https server. Default: with an untrusted certificate. */
export async function httpsOrg(listener: RequestListener, shown?: Certificate): Promise<string> {
  const { key, cert } = shown ?? (await certificate());
  return `https://127.0.0.1:${await listen(createTlsServer({ key, cert }, listener))}`;
}

/** A port of 127.0.0.1 without a server. */
export async function deadPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
