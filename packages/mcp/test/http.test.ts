import { request } from "node:http";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { startHttp } from "./http-server.ts";
import { answer, ask, send, textOf } from "./wire.ts";
import { startWorld } from "./world.ts";

const TOKEN = "a-token-of-24-characters";

/** Sends a POST with its own Host header, which fetch does not allow. */
async function post(url: string, headers: Readonly<Record<string, string>>): Promise<number | undefined> {
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list", params: {} });
  return new Promise((resolve, reject) => {
    const accept = "application/json, text/event-stream";
    const sent = request(url, {
      method: "POST",
      headers: { "content-type": "application/json", accept, ...headers },
    });
    sent.on("response", (response) => {
      text(response).then(() => resolve(response.statusCode), reject);
    });
    sent.on("error", reject).end(body);
  });
}

test("a request for another host or from a web page is rejected, and an allowed host is not", async () => {
  const { mock } = await startWorld();
  const { url } = await startHttp(mock, []);
  expect(await post(url, {})).toBe(200);
  expect(await post(url, { host: "evil.example" })).toBe(403);
  expect(await post(url, { origin: "https://evil.example" })).toBe(403);
  expect(await post(url, { origin: "null" })).toBe(403);
  expect(await post(url, { origin: "http://localhost:5173" })).toBe(200);
  expect(await post(url.replace("/mcp", "/other"), {})).toBe(404);

  for (const host of ["[", "a b", "127.0.0.1:notaport", "%"]) {
    expect(await post(url, { host }), host).toBe(400);
  }

  const { url: open } = await startHttp(mock, [], { http: { allowedHosts: ["mcp.acme.example"] } });
  expect(await post(open, { host: "mcp.acme.example" })).toBe(200);
});

test("a request without the token, or with another one, is rejected before anything is read", async () => {
  const { mock } = await startWorld();
  const { url } = await startHttp(mock, [], { http: { token: TOKEN } });
  const call = { name: "find_user", arguments: { name: "ana@example.com" } };
  for (const Authorization of [undefined, "Bearer", `Bearer ${TOKEN}x`, `Basic ${TOKEN}`]) {
    const { status } = await send(url, "tools/call", call, {
      headers: { ...(Authorization && { Authorization }) },
    });
    expect(status, Authorization).toBe(401);
  }
  expect(mock.requests()).toEqual([]);
  const { result } = await send(url, "tools/call", call, { headers: { Authorization: `Bearer ${TOKEN}` } });
  expect(result?.["structuredContent"]).toMatchObject({ exact: true, users: [{ login: "ana@example.com" }] });
});

test.each([
  [{ listen: "0.0.0.0:0" }, "need a bearer token"],
  [{ listen: "0", token: "short" }, "fewer than 16 characters"],
  [{ listen: "x:y" }, "--http takes a port"],
  [{ listen: "70000" }, "--http takes a port"],
])("%j is rejected", async (http, message) => {
  await expect(startHttp({ url: "http://127.0.0.1:1", apiKey: "k" }, [], { http })).rejects.toThrow(message);
});

test("revision 2026-07-28 on the wire: discover, cached lists, and headers that contradict the body", async () => {
  const { mock } = await startWorld();
  const { url } = await startHttp(mock, []);
  const { result } = await send(url, "server/discover");
  expect(result).toMatchObject({ supportedVersions: ["2026-07-28"], capabilities: { tools: {} } });
  const list = await send(url, "tools/list");
  expect(list.result).toMatchObject({ resultType: "complete", ttlMs: 60_000, cacheScope: "private" });
  const again = await send(url, "tools/list");
  expect(again.result?.["tools"]).toEqual(list.result?.["tools"]);
  const call = { name: "find_user", arguments: { name: "ana@example.com" } };
  const contradicting = await send(url, "tools/call", call, { headers: { "Mcp-Name": "get_users" } });
  expect(contradicting.status).toBe(400);
  expect(mock.requests()).toEqual([]);
});

test("a client that cannot ask a person gets an error before anything is sent", async () => {
  const { mock, inputs, writes } = await startWorld();
  const { url } = await startHttp(mock, ["--allow", "contain"]);
  const call = { name: "suspend_user", arguments: inputs["suspend_user"] };
  for (const capabilities of [{}, { elicitation: { url: {} } }]) {
    const reply = await send(url, "tools/call", call, { capabilities });
    expect(textOf(reply)).toContain("this client cannot ask one");
  }
  expect(writes()).toEqual([]);
});

test('a rate limit that outlasts the call ends with "not sent" and changes nothing', async () => {
  const { mock, inputs, writes } = await startWorld();
  const { url } = await startHttp(mock, ["--allow", "contain"], { times: { requestDeadlineMs: 2_000 } });
  const given = inputs["suspend_user"] ?? {};
  const { requestState } = await ask(url, "suspend_user", given);
  mock.faults([{ kind: "concurrencyLimit", operation: "suspendUser", times: 9 }]);
  const reply = await answer(url, "suspend_user", given, requestState);
  expect(reply.result).toMatchObject({ isError: true });
  expect(textOf(reply)).toMatch(/not sent|not changed|Nothing was changed/);
  const user = await send(url, "tools/call", {
    name: "find_user",
    arguments: { name: "suspend_user@example.com" },
  });
  expect(user.result?.["structuredContent"]).toMatchObject({ users: [{ status: "ACTIVE" }] });
  expect(writes().length).toBeLessThan(10);
});

test("a wait for a rate limit is reported as progress", async () => {
  const limits = { buckets: { "/api/v1/users": { limit: 2, windowMs: 2_500 } } };
  const { mock } = await startWorld({ limits });
  const { url } = await startHttp(mock, []);
  const call = { name: "get_users", arguments: { parameters: { limit: 1 } } };
  const texts: string[] = [];
  for (let index = 0; index < 4; index++) {
    const { text, result } = await send(url, "tools/call", call, { meta: { progressToken: "p1" } });
    expect(result?.["structuredContent"]).toMatchObject({ status: 200 });
    texts.push(text);
  }
  expect(texts.join("\n")).toMatch(/"notifications\/progress".*Waiting \d+ s for Okta's rate limit/);
});

/** Starts a server with a short deadline, and asks about a suspension by this tool. */
async function withShortDeadline(name: string) {
  const { mock, inputs, writes } = await startWorld();
  const args = ["--allow", "contain,generic"];
  const { url } = await startHttp(mock, args, { times: { callDeadlineMs: 1_500 } });
  const suspension = inputs["suspend_user"] as { readonly path_parameters: { readonly userId: string } };
  const endpoint = `/api/v1/users/${suspension.path_parameters.userId}/lifecycle/suspend`;
  const given = name === "generic_task" ? { method: "POST", endpoint } : suspension;
  const { requestState } = await ask(url, name, given);
  return { mock, writes, again: () => answer(url, name, given, requestState) };
}

test.each(["suspend_user", "generic_task"])(
  "%s that times out after the request was sent has an unknown outcome",
  async (name) => {
    const { mock, writes, again } = await withShortDeadline(name);
    mock.faults([{ kind: "delay", delayMs: 10_000, operation: "suspendUser" }]);
    expect(textOf(await again())).toContain("it may have been done. Read the state before you try again.");
    expect(writes()).toHaveLength(1);
  },
);

test("a call that times out while the state is read reports that nothing was changed", async () => {
  const { mock, writes, again } = await withShortDeadline("suspend_user");
  mock.faults([{ kind: "delay", delayMs: 10_000, operation: "getUser", times: 9 }]);
  expect(textOf(await again())).toContain("No change was sent. Nothing was changed.");
  expect(writes()).toEqual([]);
});

test("an error of Okta is text: what happened, its code, the request id and the remedy", async () => {
  const { mock } = await startWorld();
  const { url } = await startHttp(mock, []);
  const call = {
    name: "application_get_by_id",
    arguments: { path_parameters: { appId: "0oa0nobody4Xyz0Q5d7x" } },
  };
  const reply = await send(url, "tools/call", call);
  expect(reply.result).toMatchObject({ isError: true });
  expect(reply.result).not.toHaveProperty("structuredContent");
  expect(textOf(reply)).toMatch(/status: 404\ncode: E0000007\nrequestId: \S+\nerrorId: \S+\nNext step: /);
});
