import { expect, test } from "vitest";
import { hastyClock, stoppedClock } from "../../test/fake-clock.ts";
import { type RetryOptions, retry } from "./retry.ts";

const date = "Mon, 23 Nov 2026 10:00:00 GMT";
const dateSeconds = Date.parse(date) / 1_000;

function refusal(headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 429, headers });
}

/** Answers with the responses one after the other, then with 200; notes each request's body. */
function scripted(responses: readonly Response[], options: RetryOptions) {
  const bodies: string[] = [];
  const left = [...responses];
  const fetch = retry(options)(async (request) => {
    bodies.push(await request.text());
    return left.shift() ?? new Response("done");
  });
  return { bodies, fetch };
}

const request = (init?: RequestInit) => new Request("https://acme.okta.com/api/v1/users", init);

test.each([
  [
    "the reset minus the answer's date, and a second",
    { "X-Rate-Limit-Reset": `${dateSeconds + 48}` },
    49_000,
  ],
  ["a second when the reset is past", { "X-Rate-Limit-Reset": `${dateSeconds - 5}` }, 1_000],
  [
    "until the earlier of two resets",
    { "X-Rate-Limit-Reset": `${dateSeconds + 30}, ${dateSeconds + 8}` },
    9_000,
  ],
  ["a second when there is no reset", {}, 1_000],
  ["a second when the reset is no number", { "X-Rate-Limit-Reset": "soon" }, 1_000],
])("a 429 is sent again after %s", async (_, headers, waitMs) => {
  const clock = hastyClock(Date.parse("2001-01-01"));
  const { bodies, fetch } = scripted([refusal({ Date: date, ...headers })], { clock });
  expect(await (await fetch(request())).text()).toBe("done");
  expect(clock.waits).toEqual([waitMs]);
  expect(bodies).toHaveLength(2);
});

test("without a date in the answer the local clock counts", async () => {
  const clock = hastyClock((dateSeconds - 20) * 1_000);
  const { fetch } = scripted([refusal({ "X-Rate-Limit-Reset": `${dateSeconds}` })], { clock });
  await fetch(request());
  expect(clock.waits).toEqual([21_000]);
});

test("the last 429 is handed over after as many attempts as were asked for", async () => {
  const clock = hastyClock();
  const last = refusal({ "X-Okta-Request-Id": "second" });
  const { bodies, fetch } = scripted([refusal(), last, refusal()], { clock, attempts: 2 });
  expect(await fetch(request())).toBe(last);
  expect(bodies).toHaveLength(2);
  expect(clock.waits).toHaveLength(1);
});

test("unless told otherwise, three attempts are made and up to 65 s waited", async () => {
  const clock = hastyClock();
  const resetIn = (seconds: number) =>
    refusal({ Date: date, "X-Rate-Limit-Reset": `${dateSeconds + seconds}` });
  const patient = scripted([resetIn(64), resetIn(64), resetIn(64)], { clock });
  expect((await patient.fetch(request())).status).toBe(429);
  expect(clock.waits).toEqual([65_000, 65_000]);
  const { fetch } = scripted([resetIn(65)], { clock });
  expect((await fetch(request())).status).toBe(429);
  expect(clock.waits).toHaveLength(2);
});

test("with one attempt a 429 is handed over at once", async () => {
  const clock = hastyClock();
  const { bodies, fetch } = scripted([refusal()], { clock, attempts: 1 });
  expect((await fetch(request())).status).toBe(429);
  expect(bodies).toHaveLength(1);
  expect(clock.waits).toEqual([]);
});

test.each([
  [9, 429],
  [8, 200],
])("when at most 9 s are waited, a reset in %d s ends with %d", async (seconds, status) => {
  const clock = hastyClock();
  const headers = { Date: date, "X-Rate-Limit-Reset": `${dateSeconds + seconds}` };
  const { fetch } = scripted([refusal(headers)], { clock, maxDelayMs: 9_000 });
  expect((await fetch(request())).status).toBe(status);
  expect(clock.waits).toHaveLength(status === 200 ? 1 : 0);
});

test.each([400, 401, 404, 500, 502, 503, 504])("a %d is not sent again", async (status) => {
  const { bodies, fetch } = scripted([new Response(null, { status })], { clock: hastyClock() });
  expect((await fetch(request())).status).toBe(status);
  expect(bodies).toHaveLength(1);
});

test.each(["GET", "POST"])("a %s that got no answer is not sent again", async (method) => {
  let sent = 0;
  const failure = new Error("socket hang up");
  const fetch = retry({ clock: hastyClock() })(async () => {
    sent++;
    throw failure;
  });
  await expect(fetch(request({ method }))).rejects.toBe(failure);
  expect(sent).toBe(1);
});

test("a refused POST is sent again with its body", async () => {
  const { bodies, fetch } = scripted([refusal(), refusal()], { clock: hastyClock() });
  await fetch(request({ method: "POST", body: '{"id":"00u1"}' }));
  expect(bodies).toEqual(Array(3).fill('{"id":"00u1"}'));
});

test("an abort ends the wait at once, and nothing more is sent", async () => {
  const clock = stoppedClock();
  const { bodies, fetch } = scripted([refusal()], { clock });
  const caller = new AbortController();
  const answer = fetch(request({ signal: caller.signal }));
  await expect.poll(() => clock.waiting).toBe(1);
  caller.abort(new Error("changed my mind"));
  await expect(answer).rejects.toThrow("changed my mind");
  expect(bodies).toHaveLength(1);
});
