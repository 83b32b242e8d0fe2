import { expect, test } from "vitest";
import { certificate } from "../../test/certificate.ts";
import { connectProxy } from "../../test/connect-proxy.ts";
import { everythingIn } from "../../test/everything-in.ts";
import { deadPort, httpOrg, httpsOrg } from "../../test/local-server.ts";
import { OktaError } from "../index.ts";
import { HttpRequest } from "./request.ts";
import { send } from "./send.ts";

const ORG = "https://acme.okta.com";
const proxyUrl = (port: number) => `http://ana:hunter2%40@127.0.0.1:${port}`;
const users = (origin: string) => new HttpRequest(`${origin}/api/v1/users?q=hunter2`);
const emptyOrg = () => httpsOrg((_, response) => response.end("[]"));

test("https uses a tunnel of the proxy, with its user and password", async () => {
  const origin = await emptyOrg();
  const proxy = await connectProxy();
  const fetch = send(origin, { proxyUrl: proxyUrl(proxy.port), verifyTls: false });
  expect(await (await fetch(users(origin))).json()).toEqual([]);
  const authorization = `Basic ${Buffer.from("ana:hunter2@").toString("base64")}`;
  expect(proxy.tunnels).toEqual([{ to: new URL(origin).host, authorization }]);
});

test("one tunnel is reused for several requests", async () => {
  const origin = await emptyOrg();
  const proxy = await connectProxy();
  const fetch = send(origin, { proxyUrl: `http://127.0.0.1:${proxy.port}`, verifyTls: false });
  for (let count = 0; count < 3; count++) await fetch(users(origin));
  expect(proxy.tunnels).toEqual([{ to: new URL(origin).host, authorization: undefined }]);
});

test("the org's certificate is verified behind a proxy too", async () => {
  const proxy = await connectProxy();
  const origin = await emptyOrg();
  const answer = send(origin, { proxyUrl: proxyUrl(proxy.port) })(users(origin));
  await expect(answer).rejects.toThrow(/\(DEPTH_ZERO_SELF_SIGNED_CERT\)$/);
});

test("verifyTls false still verifies an https proxy, and sends it no credentials", async () => {
  const proxy = await connectProxy(undefined, await certificate());
  const origin = await emptyOrg();
  const way = { proxyUrl: `https://ana:hunter2@127.0.0.1:${proxy.port}`, verifyTls: false };
  await expect(send(origin, way)(users(origin))).rejects.toThrow(/\(DEPTH_ZERO_SELF_SIGNED_CERT\)$/);
  expect(proxy.tunnels).toEqual([]);
  expect((await send(origin, { ...way, verifyProxyTls: false })(users(origin))).status).toBe(200);
});

test("verifyProxyTls false still verifies the org", async () => {
  const proxy = await connectProxy(undefined, await certificate());
  const origin = await emptyOrg();
  const way = { proxyUrl: `https://127.0.0.1:${proxy.port}`, verifyProxyTls: false };
  await expect(send(origin, way)(users(origin))).rejects.toThrow(/\(DEPTH_ZERO_SELF_SIGNED_CERT\)$/);
});

test("an https proxy with a certificate that ca trusts is used, even for an org on http", async () => {
  const shown = await certificate();
  const proxy = await connectProxy(undefined, shown);
  const origin = await httpOrg((_, response) => response.end("[]"));
  const fetch = send(origin, { proxyUrl: `https://127.0.0.1:${proxy.port}`, ca: shown.cert });
  expect((await fetch(users(origin))).status).toBe(200);
});

const refusing = (answer: string) => async () =>
  (await connectProxy((socket) => void socket.end(answer))).port;

test.each([
  ["cannot be reached", deadPort, "ECONNREFUSED"],
  ["wants another password", refusing("HTTP/1.1 407 Authenticate\r\nContent-Length: 0\r\n\r\n"), "407"],
  ["forbids the host", refusing("HTTP/1.1 403 Forbidden\r\n\r\n<html>hunter2"), "403"],
  ["does not find the host", refusing("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"), "404"],
  ["closes the connection", refusing(""), "ECONNRESET"],
])("a proxy that %s is an error of the network, without the password", async (_, serve, reason) => {
  const fetch = send(ORG, { proxyUrl: proxyUrl(await serve()) });
  const error: unknown = await fetch(users(ORG)).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(OktaError);
  expect(error).toMatchObject({ kind: "network", status: undefined });
  expect((error as OktaError).message).toMatch(
    /^GET \/api\/v1\/users was not sent: could not connect to acme\.okta\.com through the proxy \(/,
  );
  expect((error as OktaError).message).toContain(reason);
  expect(everythingIn(error)).not.toMatch(/hunter2|YW5hOmh1bnRlcjJA/);
});

test("the deadline ends the wait for a silent proxy, and no connection stays open", async () => {
  let close: () => void = () => {};
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  const proxy = await connectProxy((socket) => void socket.resume().once("end", close));
  const fetch = send(ORG, { proxyUrl: proxyUrl(proxy.port), deadlines: { connectMs: 50 } });
  await expect(fetch(users(ORG))).rejects.toMatchObject({ kind: "timeout", outcome: "not_sent" });
  await closed;
});

test.each([
  "",
  "proxy.example.com:3128",
  "socks5://ana:hunter2@127.0.0.1:1080",
  "http://ana:hunter2%@proxy.example.com:3128",
  "http://ana:hunter2@",
])("the proxy %j is rejected, and the message does not repeat it", (url) => {
  expect(() => send(ORG, { proxyUrl: url })).toThrow(
    expect.objectContaining({
      kind: "refused",
      message:
        "The proxy URL is invalid. Pass it as http://proxy.example.com:3128, with user and password percent-encoded",
    }),
  );
});
