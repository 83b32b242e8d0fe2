import { expect, test } from "vitest";
import { stoppedClock } from "../../test/fake-clock.ts";
import type { Fetch } from "./layer.ts";
import { timeout } from "./timeout.ts";

/** Never answers; rejects as a fetch does once its signal aborts. */
const silent: Fetch = ({ signal }) =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

const url = "https://acme.okta.com/api/v1/users/00usecret/lifecycle/suspend?q=hunter2";

test("an attempt that is not answered ends with kind timeout, named by its template", async () => {
  const clock = stoppedClock();
  const answer = timeout(1_500, clock)(silent)(new Request(url, { method: "POST" }));
  clock.ring();
  await expect(answer).rejects.toMatchObject({
    kind: "timeout",
    message: "POST /api/v1/users/{userId}/lifecycle/suspend got no whole answer within 1.5 s",
    status: undefined,
  });
  expect(clock.waits).toEqual([1_500]);
});

test("the caller's own abort is passed on as it is", async () => {
  const clock = stoppedClock();
  const caller = new AbortController();
  const answer = timeout(1_500, clock)(silent)(new Request(url, { signal: caller.signal }));
  const reason = new Error("changed my mind");
  caller.abort(reason);
  await expect(answer).rejects.toBe(reason);
});

test("the caller's own abort is passed on even if the deadline comes before the attempt has ended", async () => {
  const clock = stoppedClock();
  const caller = new AbortController();
  const slow: Fetch = ({ signal }) =>
    new Promise((_, reject) => {
      signal.addEventListener("abort", () => {
        clock.ring();
        setImmediate(() => reject(signal.reason));
      });
    });
  const answer = timeout(1_500, clock)(slow)(new Request(url, { signal: caller.signal }));
  const reason = new Error("changed my mind");
  caller.abort(reason);
  await expect(answer).rejects.toBe(reason);
});

test("a failure before the deadline is passed on as it is", async () => {
  const failure = new Error("socket hang up");
  const answer = timeout(1_500, stoppedClock())(() => Promise.reject(failure))(new Request(url));
  await expect(answer).rejects.toBe(failure);
});

test("an answer in time is handed over, and the timer is cleared", async () => {
  const clock = stoppedClock();
  const response = new Response("[]");
  const sent: Request[] = [];
  const fetch = timeout(
    1_500,
    clock,
  )(async (request) => {
    sent.push(request);
    expect(clock.waiting).toBe(1);
    return response;
  });
  expect(await fetch(new Request(url))).toBe(response);
  expect(clock.waiting).toBe(0);
  expect(sent[0]?.signal.aborted).toBe(false);
});

test("the timer is cleared after a failure too", async () => {
  const clock = stoppedClock();
  const fetch = timeout(1_500, clock)(() => Promise.reject(new Error("socket hang up")));
  await expect(fetch(new Request(url))).rejects.toThrow("socket hang up");
  expect(clock.waiting).toBe(0);
});
