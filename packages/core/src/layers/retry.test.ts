import { expect, test } from "vitest";
import { hastyClock, stoppedClock } from "../../test/fake-clock.ts";
import { OktaError } from "../errors/okta-error.ts";
import { HttpRequest, type HttpRequestInit } from "../http/request.ts";
import { type RetryOptions, retry } from "./retry.ts";

const date = "Mon, 23 Nov 2026 10:00:00 GMT";
const dateSeconds = Date.parse(date) / 1_000;
const resetIn = (seconds: number) => ({ Date: date, "X-Rate-Limit-Reset": `${dateSeconds + seconds}` });

const answer = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers });
const refusal = (headers: Record<string, string> = {}) => answer(429, headers);
const tooManyAtOnce = () =>
  refusal({ ...resetIn(120), "X-Rate-Limit-Limit": "0", "X-Rate-Limit-Remaining": "0" });
const noAnswer = (details: ConstructorParameters<typeof OktaError>[2] = {}) =>
  new OktaError("network", "no answer", { outcome: "unknown", retryable: true, ...details });

/** Returns these outcomes in order, then 200. Records body and headers of each attempt. */
function scripted(outcomes: readonly (Response | Error)[], options: RetryOptions = {}) {
  const attempts: { body: string | undefined; headers: Record<string, string> }[] = [];
  const left = [...outcomes];
  const send = retry({ random: () => 1, ...options })(async (request) => {
    attempts.push({ body: request.body?.toString(), headers: Object.fromEntries(request.headers) });
    const outcome = left.shift() ?? new Response("done");
    if (outcome instanceof Error) throw outcome;
    return outcome;
  });
  return { attempts, send };
}

const request = (init?: HttpRequestInit, path = "/api/v1/users") =>
  new HttpRequest(`https://acme.okta.com${path}`, init);

test.each([
  ["the reset minus the answer's date, and a second", resetIn(48), 49_000],
  ["a second when the reset is past", resetIn(-5), 1_000],
  [
    "until the earlier of two resets",
    { Date: date, "X-Rate-Limit-Reset": `${dateSeconds + 30}, ${dateSeconds + 8}` },
    9_000,
  ],
  ["a second when there is no reset", {}, 1_000],
  ["a second when the reset is no number", { "X-Rate-Limit-Reset": "soon" }, 1_000],
  ["what Retry-After asks for when a proxy says so", { "Retry-After": "7" }, 7_000],
  ["what Retry-After asks for as a date", { "Retry-After": "Mon, 23 Nov 2026 10:00:07 GMT" }, 8_000],
  ["a second when Retry-After asks for nothing", { "Retry-After": "0" }, 1_000],
  ["a second when Retry-After is empty", { "Retry-After": "" }, 1_000],
  ["a second when Retry-After is past", { "Retry-After": "Mon, 23 Nov 2020 10:00:00 GMT" }, 1_000],
  ["a second when Retry-After is no time", { "Retry-After": "-7" }, 1_000],
])("a 429 is sent again after %s", async (_, headers, waitMs) => {
  const clock = hastyClock(Date.parse("2001-01-01"));
  const { attempts, send } = scripted([refusal({ Date: date, ...headers })], { clock });
  expect(await (await send(request())).text()).toBe("done");
  expect(clock.waits).toEqual([waitMs]);
  expect(attempts).toHaveLength(2);
});

test("without a date in the response, the local clock is used", async () => {
  const clock = hastyClock((dateSeconds - 20) * 1_000);
  const { send } = scripted([refusal({ "X-Rate-Limit-Reset": `${dateSeconds}` })], { clock });
  await send(request());
  expect(clock.waits).toEqual([21_000]);
});

test("after a 429 for concurrency, the request is sent again soon, and its reset is ignored", async () => {
  const clock = hastyClock();
  const { send } = scripted([tooManyAtOnce(), tooManyAtOnce()], { clock });
  expect((await send(request())).status).toBe(200);
  expect(clock.waits).toEqual([500, 1_000]);
});

test.each(["GET", "POST", "PUT", "DELETE"])(
  "a %s is sent again after a 429, because Okta did not process it",
  async (method) => {
    const { attempts, send } = scripted([refusal(), tooManyAtOnce()], { clock: hastyClock() });
    expect((await send(request({ method }))).status).toBe(200);
    expect(attempts).toHaveLength(3);
  },
);

test("a password reset is sent again after a 429 too", async () => {
  const { send } = scripted([refusal()], { clock: hastyClock() });
  const reset = request({ method: "POST" }, "/api/v1/users/00u1/lifecycle/reset_password?sendEmail=true");
  expect((await send(reset)).status).toBe(200);
});

test("after the maximum of refusals, the last 429 is returned", async () => {
  const clock = hastyClock();
  const last = refusal({ "X-Okta-Request-Id": "third" });
  const { attempts, send } = scripted([refusal(), refusal(), last, refusal()], { clock, refusals: 2 });
  expect(await send(request())).toBe(last);
  expect(attempts).toHaveLength(3);
});

test("by default, ten refusals are retried, with waits of up to 65 s", async () => {
  const clock = hastyClock();
  const patient = scripted(
    Array.from({ length: 11 }, () => refusal(resetIn(64))),
    { clock },
  );
  expect((await patient.send(request())).status).toBe(429);
  expect(clock.waits).toEqual(Array(10).fill(65_000));
  const { send } = scripted([refusal(resetIn(65))], { clock });
  expect((await send(request())).status).toBe(429);
  expect(clock.waits).toHaveLength(10);
});

test.each([
  [9, 429],
  [8, 200],
])("with a maximum delay of 9 s, a reset in %d s ends with %d", async (seconds, status) => {
  const { send } = scripted([refusal(resetIn(seconds))], { clock: hastyClock(), maxDelayMs: 9_000 });
  expect((await send(request())).status).toBe(status);
});

const group = "/api/v1/groups/00g1/users/00u1";
const failures = [500, 502, 503, 504].map((status) => [status, () => answer(status)] as const);

test.each(failures)("a GET that gets a %d is sent three times in total", async (status, failure) => {
  const clock = hastyClock();
  const { attempts, send } = scripted([failure(), failure(), failure()], { clock });
  expect((await send(request())).status).toBe(status);
  expect(attempts).toHaveLength(3);
  expect(clock.waits).toEqual([500, 1_000]);
});

test.each([
  ["PUT", group],
  ["DELETE", group],
  ["DELETE", "/api/v1/users/00u1/sessions"],
])("an idempotent %s is sent again (%s)", async (method, path) => {
  const { attempts, send } = scripted([answer(503), noAnswer()], { clock: hastyClock() });
  expect((await send(request({ method }, path))).status).toBe(200);
  expect(attempts).toHaveLength(3);
});

test.each([
  ["POST", "/api/v1/users/00u1/lifecycle/suspend"],
  ["POST", "/api/v1/users/00u1/lifecycle/reset_password"],
  ["DELETE", "/api/v1/apps/0oa1"],
  ["DELETE", "/api/v1/users/00u1"],
  ["PATCH", "/api/v1/devices/guo1"],
])("a %s %s that fails is sent exactly once", async (method, path) => {
  for (const failure of [answer(500), answer(503), noAnswer({ retryable: false })]) {
    const { attempts, send } = scripted([failure], { clock: hastyClock() });
    await send(request({ method }, path)).catch((error) => expect(error).toBe(failure));
    expect(attempts).toHaveLength(1);
  }
});

test.each([400, 401, 403, 404, 405, 409, 423, 501])("a %d is returned at once", async (status) => {
  const { attempts, send } = scripted([answer(status)], { clock: hastyClock() });
  expect((await send(request())).status).toBe(status);
  expect(attempts).toHaveLength(1);
});

test("an error that would repeat is not retried", async () => {
  for (const failure of [
    new TypeError("a defect"),
    new OktaError("refused", "another host"),
    noAnswer({ retryable: false }),
  ]) {
    const { attempts, send } = scripted([failure], { clock: hastyClock() });
    await expect(send(request())).rejects.toBe(failure);
    expect(attempts).toHaveLength(1);
  }
});

test("a POST that was not sent is sent again", async () => {
  const { attempts, send } = scripted([noAnswer({ outcome: "not_sent" })], { clock: hastyClock() });
  expect((await send(request({ method: "POST", body: "{}" }))).status).toBe(200);
  expect(attempts.map(({ body }) => body)).toEqual(["{}", "{}"]);
});

test("the last error is thrown unchanged", async () => {
  const errors = [noAnswer(), noAnswer(), noAnswer()];
  const { send } = scripted(errors, { clock: hastyClock() });
  await expect(send(request())).rejects.toBe(errors[2]);
});

test("delays after failures have full jitter and double", async () => {
  const clock = hastyClock();
  const { send } = scripted([answer(500), answer(500), answer(500)], {
    clock,
    attempts: 4,
    random: () => 0.25,
  });
  await send(request());
  expect(clock.waits).toEqual([125, 250, 500]);
});

test("a retry has its number and the id of the first request", async () => {
  const { attempts, send } = scripted([answer(500, { "X-Okta-Request-Id": "req-1" }), answer(500)], {
    clock: hastyClock(),
  });
  await send(request());
  expect(attempts.map(({ headers }) => [headers["x-okta-retry-for"], headers["x-okta-retry-count"]])).toEqual(
    [
      [undefined, undefined],
      ["req-1", "1"],
      ["req-1", "2"],
    ],
  );
});

test("an abort ends the wait at once, and nothing else is sent", async () => {
  const clock = stoppedClock();
  const { attempts, send } = scripted([refusal()], { clock });
  const caller = new AbortController();
  const answered = send(request({ signal: caller.signal }));
  await expect.poll(() => clock.waiting).toBe(1);
  caller.abort(new Error("changed my mind"));
  await expect(answered).rejects.toThrow("changed my mind");
  expect(attempts).toHaveLength(1);
});
