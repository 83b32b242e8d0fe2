import { expect, test } from "vitest";
import { hastyClock } from "../../test/fake-clock.ts";
import { OktaError } from "../errors/okta-error.ts";
import { errorFromResponse } from "../errors/response-error.ts";
import { HttpHeaders } from "../http/headers.ts";
import { HttpRequest } from "../http/request.ts";
import { HttpResponse } from "../http/response.ts";
import { type Settlement, settle } from "./settle.ts";

const lost = (kind: "network" | "timeout" = "network") =>
  new OktaError(kind, "POST got no complete response", { outcome: "unknown" });

const DATE = "Mon, 23 Nov 2026 10:00:00 GMT";

/** Returns these outcomes in order. Records the requests and the settlements. */
function scripted(outcomes: readonly (Error | readonly [status: number, body: unknown])[]) {
  const asked: string[] = [];
  const settled: Settlement[] = [];
  const left = [...outcomes];
  const clock = hastyClock();
  const send = settle(clock, (settlement) => settled.push(settlement))(async (request) => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`);
    const outcome = left.shift();
    if (outcome === undefined || outcome instanceof Error) throw outcome ?? new Error("one request too many");
    const [status, body] = outcome;
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const headers = new HttpHeaders({ "X-Okta-Request-Id": "read-1", ETag: 'W/"1"', Date: DATE });
    return new HttpResponse(request, { status, statusText: "", headers, body: Buffer.from(text) });
  });
  return { asked, settled, clock, send };
}

const post = (path: string) => new HttpRequest(`https://acme.okta.com${path}`, { method: "POST" });
const lifecycle = (verb: string) => post(`/api/v1/users/00u1/lifecycle/${verb}`);
const user = (status: string, more = {}) => [200, { id: "00u1", status, ...more }] as const;

test.each([
  ["suspend", user("SUSPENDED")],
  ["unsuspend", user("ACTIVE")],
  ["unsuspend", user("PASSWORD_EXPIRED")],
  ["unlock", user("PASSWORD_EXPIRED")],
  ["unlock", user("ACTIVE", { statusChanged: "2026-11-23T10:00:00.500Z" })],
  ["deactivate", user("DEPROVISIONED")],
  ["deactivate", user("ACTIVE", { transitioningToStatus: "DEPROVISIONED" })],
  ["activate?sendEmail=true", user("PROVISIONED")],
  ["activate", user("STAGED", { transitioningToStatus: "ACTIVE" })],
])("a lost response to %s is settled by reading, and it is sent once", async (verb, reading) => {
  const { asked, settled, send } = scripted([lost(), reading]);
  const response = await send(lifecycle(verb));
  expect(response.status).toBe(200);
  expect(response.statusText).toBe("OK (the response was lost; settled by reading)");
  expect(await response.json()).toEqual({});
  expect(Object.fromEntries(response.headers)).toEqual({
    "content-length": "2",
    "content-type": "application/json",
    date: DATE,
    "x-okta-request-id": "read-1",
  });
  expect(asked).toEqual([
    `POST /api/v1/users/00u1/lifecycle/${verb.split("?")[0]}`,
    "GET /api/v1/users/00u1",
  ]);
  expect(settled).toMatchObject([{ done: true }]);
});

test.each([
  ["POST", "/lifecycle/activate", [200, { id: "0oa1", status: "ACTIVE" }], 200],
  ["POST", "/lifecycle/deactivate", [200, { id: "0oa1", status: "INACTIVE" }], 200],
  ["DELETE", "", [404, { errorCode: "E0000007", errorSummary: "Not found" }], 204],
] as const)(
  "a lost response to %s of an app%s is settled by reading",
  async (method, path, reading, status) => {
    const { asked, send } = scripted([lost("timeout"), reading]);
    const response = await send(new HttpRequest(`https://acme.okta.com/api/v1/apps/0oa1${path}`, { method }));
    expect(response.status).toBe(status);
    expect(asked[1]).toBe("GET /api/v1/apps/0oa1");
  },
);

test.each([502, 504])("a %d of a gateway to a write is settled like a lost response", async (status) => {
  const { asked, send } = scripted([[status, "<html>"], user("SUSPENDED")]);
  expect((await send(lifecycle("suspend"))).status).toBe(200);
  expect(asked).toHaveLength(2);
});

test.each([502, 504])("a %d of a gateway is returned if reading shows no change", async (status) => {
  const { asked, settled, send } = scripted([
    [status, "<html>"],
    user("ACTIVE"),
    user("ACTIVE"),
    user("ACTIVE"),
  ]);
  const response = await send(lifecycle("suspend"));
  expect(response.status).toBe(status);
  expect(asked.filter((line) => line.startsWith("POST"))).toHaveLength(1);
  expect(settled).toMatchObject([{ status: "ACTIVE", done: false }]);
  expect(errorFromResponse(response, undefined).outcome).toBe("unknown");
});

test("an error of Okta is returned, and nothing is read", async () => {
  const { asked, send } = scripted([[500, { errorCode: "E0000009", errorSummary: "Internal Server Error" }]]);
  expect((await send(lifecycle("suspend"))).status).toBe(500);
  expect(asked).toHaveLength(1);
});

test("an unchanged state is read again, because Okta may still be working", async () => {
  const { clock, asked, send } = scripted([lost(), user("ACTIVE"), user("ACTIVE"), user("SUSPENDED")]);
  expect((await send(lifecycle("suspend"))).status).toBe(200);
  expect(clock.waits).toEqual([1_000, 3_000]);
  expect(asked).toHaveLength(4);
});

test("an unchanged state is in the error, and the outcome is unknown", async () => {
  const { asked, settled, send } = scripted([lost(), user("ACTIVE"), user("ACTIVE"), user("ACTIVE")]);
  await expect(send(lifecycle("suspend"))).rejects.toMatchObject({
    kind: "network",
    outcome: "unknown",
    retryable: false,
    message: "POST got no complete response. The status is now ACTIVE: the request may still take effect",
  });
  expect(asked).toHaveLength(4);
  expect(settled).toMatchObject([{ done: false, status: "ACTIVE" }]);
});

test.each([
  ["cannot be read either", [lost("timeout")]],
  ["is read as an error", [[500, { errorCode: "E0000009", errorSummary: "Internal Server Error" }]]],
  ["is read as a page of HTML", [[200, "<html>"]]],
  ["is not found, which says nothing of a user", [[404, { errorCode: "E0000007", errorSummary: "x" }]]],
] as const)("a user that %s leaves the outcome unknown", async (_, reading) => {
  const { send } = scripted([lost(), ...reading, ...reading, ...reading]);
  await expect(send(lifecycle("suspend"))).rejects.toMatchObject({ kind: "network", outcome: "unknown" });
});

test("a lost response to an activation without email is done, and its link is lost", async () => {
  const { asked, send } = scripted([lost(), user("PROVISIONED")]);
  await expect(send(lifecycle("activate?sendEmail=false"))).rejects.toMatchObject({
    outcome: "done",
    message: expect.stringMatching(
      "status is now PROVISIONED: the request took effect, but its response was lost$",
    ),
  });
  expect(asked.filter((request) => request.startsWith("POST"))).toHaveLength(1);
});

test.each([
  ["before it was sent", "2026-11-23T09:59:58.000Z", "unknown", "the request may still take effect"],
  ["at a time that is not told", undefined, "unknown", "the request may still take effect"],
  [
    "since it was sent",
    "2026-11-23T10:00:00.500Z",
    "done",
    "the request took effect, but its response was lost",
  ],
])("the time of RECOVERY settles a lost password reset (%s)", async (_, statusChanged, outcome, what) => {
  for (const sendEmail of [true, false]) {
    const { asked, send } = scripted([lost(), user("RECOVERY", { statusChanged })]);
    await expect(send(lifecycle(`reset_password?sendEmail=${sendEmail}`))).rejects.toMatchObject({
      outcome,
      message: expect.stringMatching(`status is now RECOVERY: ${what}$`),
    });
    expect(asked).toHaveLength(2);
  }
});

test("a lost unlock of an ACTIVE user stays unknown, because the user may have been blocked only on unknown devices", async () => {
  const { asked, send } = scripted([lost(), user("ACTIVE", { statusChanged: "2026-11-20T08:00:00.000Z" })]);
  await expect(send(lifecycle("unlock"))).rejects.toMatchObject({
    outcome: "unknown",
    message: expect.stringMatching(/status is now ACTIVE: the request may still take effect$/),
  });
  expect(asked).toHaveLength(2);
});

test("a 200 with a page of a proxy is not a success", async () => {
  const page = [200, "<html>Sign in to the proxy</html>"] as const;
  const { send } = scripted([page, user("ACTIVE"), user("ACTIVE"), user("ACTIVE")]);
  await expect(send(lifecycle("suspend"))).rejects.toMatchObject({ kind: "unreadable", outcome: "unknown" });
});

test.each([
  ["a page of a proxy's", "<html>"],
  ["half an object", '{"a":'],
  ["a list", "[]"],
  ["null", "null"],
])("%s instead of a success is settled by reading", async (_, body) => {
  const { send } = scripted([[200, body], user("SUSPENDED")]);
  const response = await send(lifecycle("suspend"));
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({});
});

test.each([
  [200, ""],
  [200, {}],
  [400, { errorCode: "E0000001", errorSummary: "Api validation failed" }],
  [503, "<html>"],
] as const)("a response %d %j is returned, and nothing is read", async (status, body) => {
  const { asked, send } = scripted([[status, body]]);
  expect((await send(lifecycle("suspend"))).status).toBe(status);
  expect(asked).toHaveLength(1);
});

test.each([
  ["never left", new OktaError("network", "refused", { outcome: "not_sent" })],
  ["was refused", new OktaError("refused", "another host")],
  ["met a defect", new TypeError("defect")],
])("a request that %s is not settled", async (_, error) => {
  const { asked, send } = scripted([error]);
  await expect(send(lifecycle("suspend"))).rejects.toBe(error);
  expect(asked).toHaveLength(1);
});

test.each([
  ["GET", "/api/v1/users/00u1"],
  ["PUT", "/api/v1/groups/00g1/users/00u1"],
  ["POST", "/api/v1/users/00u1/factors"],
])("%s %s is not settled", async (method, path) => {
  const error = lost();
  const { asked, send } = scripted([error]);
  await expect(send(new HttpRequest(`https://acme.okta.com${path}`, { method }))).rejects.toBe(error);
  expect(asked).toHaveLength(1);
});

test("an abort ends the reading at once", async () => {
  const caller = new AbortController();
  const reason = new Error("changed my mind");
  const send = settle(hastyClock())(async () => {
    caller.abort(reason);
    throw lost();
  });
  const url = "https://acme.okta.com/api/v1/users/00u1/lifecycle/suspend";
  await expect(send(new HttpRequest(url, { method: "POST", signal: caller.signal }))).rejects.toMatchObject({
    outcome: "unknown",
  });
});

test("a state that is older than the lost request proves nothing: the outcome is unknown", async () => {
  const { asked, settled, send } = scripted([
    lost(),
    user("SUSPENDED", { statusChanged: "2026-11-20T08:00:00.000Z" }),
  ]);
  await expect(send(lifecycle("suspend"))).rejects.toMatchObject({
    outcome: "unknown",
    message: expect.stringContaining("status is now SUSPENDED"),
  });
  expect(asked).toHaveLength(2);
  expect(settled).toMatchObject([{ status: "SUSPENDED", done: false }]);
});
