// The server that all contenders use, in its own process. Its parent sends messages with its settings.

import type { AddressInfo } from "node:net";
import { createServer, type Server } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { generate } from "selfsigned";
import { compressPages } from "./compressed-pages.ts";
import { type ServerState, serve } from "./connection.ts";
import type { ServerMessage, ServerRequest } from "./messages.ts";

const state: ServerState = {
  settings: { users: 0, events: 0, latencyMs: 0, gzip: false, limit: undefined },
  limits: new Map(),
};
const send = (message: ServerMessage) => process.send?.(message);

const { private: key, cert } = await generate([{ name: "commonName", value: "bench" }], {
  keyType: "ec",
  algorithm: "sha256",
  extensions: [{ name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] }],
});
const plain = createServer((socket) => serve(socket, state, url));
const secure = createTlsServer({ key, cert }, (socket) => serve(socket, state, tlsUrl));
secure.on("tlsClientError", () => {});
const url = `http://127.0.0.1:${await listen(plain)}`;
const tlsUrl = `https://127.0.0.1:${await listen(secure)}`;

process.on("message", (request: ServerRequest) => {
  if (request.settings) {
    state.settings = request.settings;
    // Compressed in advance, because the benchmark does not measure the server.
    if (request.settings.gzip) compressPages(request.settings.events);
    state.limits.clear();
  }
  const { user, system } = process.cpuUsage();
  send({
    cpuMs: (user + system) / 1_000,
    uses: Object.fromEntries([...state.limits].map(([token, limit]) => [token, limit.use])),
  });
});
// The server ends with its parent.
process.on("disconnect", () => process.exit());
send({ url, tlsUrl, certificate: cert });

function listen(server: Server): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
  );
}
