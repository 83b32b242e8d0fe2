import { once } from "node:events";
import { createServer } from "node:http";
import { createServer as createTcpServer, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { connectProxy } from "../../test/connect-proxy.ts";
import { httpOrg, listen } from "../../test/local-server.ts";
import { connectionsTo } from "./connections.ts";
import { HttpRequest } from "./request.ts";
import { send } from "./send.ts";

const ORG = "https://acme.okta.com";

beforeEach(() => {
  for (const name of ["http_proxy", "https_proxy", "all_proxy", "no_proxy"]) {
    vi.stubEnv(name, undefined);
    vi.stubEnv(name.toUpperCase(), undefined);
  }
});
afterEach(() => void vi.unstubAllEnvs());

const throughProxy = async (origin: string, proxyUrl?: string | null) =>
  (await connectionsTo(origin, { proxyUrl }, 1_000)()).throughProxy;

test("a proxyUrl overrides the environment, and so does null", async () => {
  vi.stubEnv("HTTPS_PROXY", "http://proxy.example.com:3128");
  vi.stubEnv("NO_PROXY", "*");
  expect(await throughProxy(ORG, "http://other.example.com:3128")).toBe(true);
  vi.stubEnv("NO_PROXY", undefined);
  expect(await throughProxy(ORG, null)).toBe(false);
});

test.each([
  ["as a URL", "http://"],
  ["without a scheme", ""],
])("the proxy of the environment, set as %s, is used with its user and password", async (_, scheme) => {
  const proxy = await connectProxy((socket) => void socket.end("HTTP/1.1 403 Forbidden\r\n\r\n"));
  vi.stubEnv("HTTPS_PROXY", `${scheme}ana:hunter2@127.0.0.1:${proxy.port}`);
  const call = send(ORG)(new HttpRequest(`${ORG}/api/v1/users`));
  await expect(call).rejects.toMatchObject({
    kind: "network",
    outcome: "not_sent",
    retryable: false,
    message: expect.stringMatching(/through the proxy \(the proxy returned 403\)$/),
  });
  expect(proxy.tunnels).toMatchObject([{ to: "acme.okta.com:443", authorization: /^Basic / }]);
});

test("a proxy of the environment that is not a URL is rejected, and the error does not repeat it", async () => {
  vi.stubEnv("HTTPS_PROXY", "http://ana:hunter2%@proxy.example.com");
  await expect(throughProxy(ORG)).rejects.toMatchObject({
    kind: "refused",
    message: expect.not.stringContaining("hunter2"),
  });
});

test("without verification there is one warning for each org", async () => {
  const warnings: Error[] = [];
  const note = (warning: Error) => warnings.push(warning);
  process.on("warning", note);
  for (let count = 0; count < 3; count++)
    connectionsTo("https://warned.okta.com", { verifyTls: false }, 1_000);
  connectionsTo("http://127.0.0.1:4010", { verifyTls: false }, 1_000);
  await new Promise(setImmediate);
  process.off("warning", note);
  expect(warnings).toMatchObject([
    {
      code: "OKTA_IDM_TLS",
      message:
        "The TLS certificate of https://warned.okta.com is not verified: anybody on the network path can read the token",
    },
  ]);
});

test("a connection that was idle for some seconds is not reused", async () => {
  const ports = new Set<number | undefined>();
  const origin = await httpOrg((request, response) => {
    ports.add(request.socket.remotePort);
    response.end("[]");
  });
  const { agent } = await connectionsTo(origin, {}, 1_000)();
  expect(agent).toMatchObject({ keepAlive: true, options: { timeout: 4_000 } });
});

test("a server that closes an idle connection causes no error", async () => {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    response.end("[]");
  });
  const origin = `http://127.0.0.1:${await listen(server)}`;
  const fetch = send(origin);
  const [, socket] = await Promise.all([
    fetch(new HttpRequest(`${origin}/first`)),
    once(server, "connection").then(([socket]) => socket),
  ]);
  // The next request gets a reset instead of a response, as if both were sent at the same time.
  socket.once("data", () => socket.resetAndDestroy());
  expect((await fetch(new HttpRequest(`${origin}/second`))).status).toBe(200);
  expect(seen.filter((request) => request.endsWith("/first"))).toHaveLength(1);
  expect(seen.at(-1)).toBe("GET /second");
});

test("if the server closed one idle connection, the others are not used either", async () => {
  const served: Socket[] = [];
  const answer = (socket: Socket) => socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]");
  const server = createTcpServer((socket) =>
    socket.once("data", () => {
      socket.once("data", () => socket.resetAndDestroy());
      // The first two requests get their responses together, so that two connections are idle afterwards.
      const count = served.push(socket);
      if (count === 2) served.forEach(answer);
      if (count === 3) answer(socket);
    }),
  );
  const origin = `http://127.0.0.1:${await listen(server)}`;
  const fetch = send(origin);
  const call = () => fetch(new HttpRequest(`${origin}/users`));
  await Promise.all([call(), call()]);
  expect((await call()).status).toBe(200);
  expect(served).toHaveLength(3);
});
