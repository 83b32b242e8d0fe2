import { expect, test } from "vitest";
import { connectProxy } from "../test/connect-proxy.ts";
import { everythingIn } from "../test/everything-in.ts";
import { stoppedClock } from "../test/fake-clock.ts";
import { deadPort, httpsOrg } from "../test/local-server.ts";
import { OktaError } from "./index.ts";
import { timeout } from "./layers/timeout.ts";
import { send } from "./send.ts";

const proxyUrl = (port: number) => `http://ana:hunter2%40@127.0.0.1:${port}`;
const users = (origin: string, init?: RequestInit) => new Request(`${origin}/api/v1/users?q=hunter2`, init);
const emptyOrg = () => httpsOrg((_, response) => response.end("[]"));

test("https goes through a tunnel of the proxy, which is asked with its user and password", async () => {
  const origin = await emptyOrg();
  const proxy = await connectProxy();
  const fetch = send({ proxyUrl: proxyUrl(proxy.port), verifyTls: false });
  expect(await (await fetch(users(origin))).json()).toEqual([]);
  const authorization = `Basic ${Buffer.from("ana:hunter2@").toString("base64")}`;
  expect(proxy.tunnels).toEqual([{ to: new URL(origin).host, authorization }]);
});

test("one tunnel serves one request after the other", async () => {
  const origin = await emptyOrg();
  const proxy = await connectProxy();
  const fetch = send({ proxyUrl: `http://127.0.0.1:${proxy.port}`, verifyTls: false });
  for (let count = 0; count < 3; count++) await fetch(users(origin));
  expect(proxy.tunnels).toEqual([{ to: new URL(origin).host, authorization: undefined }]);
});

test("behind a proxy the org's certificate is verified as without one", async () => {
  const proxy = await connectProxy();
  const answer = send({ proxyUrl: proxyUrl(proxy.port) })(users(await emptyOrg()));
  await expect(answer).rejects.toThrow(/DEPTH_ZERO_SELF_SIGNED_CERT$/);
});

const refusing = (answer: string) => async () =>
  (await connectProxy((socket) => void socket.end(answer))).port;

test.each([
  ["cannot be reached", deadPort, "ECONNREFUSED"],
  ["wants another password", refusing("HTTP/1.1 407 Authenticate\r\nContent-Length: 0\r\n\r\n"), "407"],
  ["forbids the host", refusing("HTTP/1.1 403 Forbidden\r\n\r\n<html>hunter2"), "403"],
  ["does not find the host", refusing("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"), "404"],
  ["closes the connection", refusing(""), "Proxy connection ended"],
])("a proxy that %s is no answer of the org's, and its password is not told", async (_, serve, reason) => {
  const fetch = send({ proxyUrl: proxyUrl(await serve()), verifyTls: false });
  const error: unknown = await fetch(users("https://acme.okta.com")).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(OktaError);
  expect(error).toMatchObject({ kind: "network", status: undefined });
  expect((error as OktaError).message).toMatch(
    /^GET \/api\/v1\/users got no whole answer from acme\.okta\.com through the proxy: /,
  );
  expect((error as OktaError).message).toContain(reason);
  expect(everythingIn(error)).not.toMatch(/hunter2|YW5hOmh1bnRlcjJA/);
});

test("the deadline ends the wait for a proxy that says nothing", async () => {
  const clock = stoppedClock();
  const proxy = await connectProxy(() => clock.ring());
  const fetch = timeout(1_500, clock)(send({ proxyUrl: proxyUrl(proxy.port) }));
  await expect(fetch(users("https://acme.okta.com"))).rejects.toMatchObject({ kind: "timeout" });
});

test.each([
  "",
  "proxy.example.com:3128",
  "socks5://ana:hunter2@127.0.0.1:1080",
  "http://ana:hunter2%@proxy.example.com:3128",
  "http://ana:hunter2@",
])("the proxy %j is refused, and the message does not repeat it", (url) => {
  expect(() => send({ proxyUrl: url })).toThrow(
    expect.objectContaining({
      kind: "refused",
      message:
        "The proxy must be a URL such as http://proxy.example.com:3128, its user and password percent-encoded",
    }),
  );
});
