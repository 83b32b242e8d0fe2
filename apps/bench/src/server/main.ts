// The org that everything is measured against, in a process of its own. Its parent configures it by messages.

import type { AddressInfo } from "node:net";
import { createServer, type Server } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { generate } from "selfsigned";
import { compressPages } from "./compressed-pages.ts";
import { type ServerState, serve } from "./connection.ts";
import type { Ask, Told } from "./messages.ts";

const state: ServerState = {
  settings: { users: 0, events: 0, latencyMs: 0, gzip: false, limit: undefined },
  limits: new Map(),
};
const tell = (told: Told) => process.send?.(told);

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

process.on("message", (ask: Ask) => {
  if (ask.settings) {
    state.settings = ask.settings;
    // Compressed once, before anybody measures: a server of Okta's is not what is measured either.
    if (ask.settings.gzip) compressPages(ask.settings.events);
    state.limits.clear();
  }
  const { user, system } = process.cpuUsage();
  tell({
    cpuMs: (user + system) / 1_000,
    uses: Object.fromEntries([...state.limits].map(([token, limit]) => [token, limit.use])),
  });
});
// The server ends with its parent.
process.on("disconnect", () => process.exit());
tell({ url, tlsUrl, certificate: cert });

function listen(server: Server): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
  );
}
