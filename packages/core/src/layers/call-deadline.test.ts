import { expect, test } from "vitest";
import { stoppedClock } from "../../test/fake-clock.ts";
import { type Layer, type Send, stack } from "../http/layer.ts";
import { HttpRequest } from "../http/request.ts";
import { callDeadline } from "./call-deadline.ts";

/** Never responds; rejects when its signal aborts, as every layer does. */
const silent: Send = ({ signal }) =>
  new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
const url = "https://acme.okta.com/api/v1/users/00usecret?q=hunter2";

/** Sends a call through a layer between call and attempts; returns its end at the deadline. */
async function ended(between: Layer, answer: Send = silent, method = "GET") {
  const clock = stoppedClock();
  const { whole, attempt } = callDeadline(1_500, clock);
  const call = stack([whole, between, attempt], answer)(new HttpRequest(url, { method }));
  expect(clock.waits).toEqual([1_500]);
  await new Promise(setImmediate);
  clock.ring();
  return call.catch((error: unknown) => error);
}

const message = "did not finish within 1.5 s, including retries and waits";
const atOnce: Layer = (next) => next;
const refusal: Send = async () => new Response(null, { status: 429 });
/** Waits for its turn after some attempts. */
const waitsAfter =
  (attempts: number): Layer =>
  (next) =>
  async (request) => {
    for (let count = 0; count < attempts; count++) await next(request).catch(() => {});
    return silent(request);
  };

test.each([
  ["on its way", atOnce, silent, "GET", "unknown", true],
  ["on its way", atOnce, silent, "POST", "unknown", false],
  ["waiting for its turn", waitsAfter(0), silent, "POST", "not_sent", true],
  ["waiting after it was refused", waitsAfter(2), refusal, "POST", "not_sent", true],
  ["waiting after it got no answer", waitsAfter(1), () => Promise.reject(), "POST", "unknown", false],
] as const)(
  "a call that is %s at its deadline ends, and its error says whether it was sent",
  async (_, between, answer, method, outcome, retryable) => {
    expect(await ended(between, answer, method)).toMatchObject({
      kind: "timeout",
      outcome,
      retryable,
      message: `${method} /api/v1/users/{userId} ${message}`,
    });
  },
);

test("a call that was sent without a response stays unknown, even if reading the state is refused", async () => {
  let count = 0;
  const lostThenRefused: Send = async (request) => {
    if (++count === 1) throw new Error("lost");
    return refusal(request);
  };
  expect(await ended(waitsAfter(2), lostThenRefused, "POST")).toMatchObject({ outcome: "unknown" });
});

test("an abort of the caller is passed on unchanged, and no timer stays", async () => {
  const clock = stoppedClock();
  const caller = new AbortController();
  const reason = new Error("changed my mind");
  const call = callDeadline(1_500, clock).whole(silent)(new HttpRequest(url, { signal: caller.signal }));
  caller.abort(reason);
  await expect(call).rejects.toBe(reason);
  expect(clock.waiting).toBe(0);
  const late = callDeadline(1_500, clock).whole(async ({ signal }) => {
    signal?.throwIfAborted();
    return new Response();
  });
  await expect(late(new HttpRequest(url, { signal: caller.signal }))).rejects.toBe(reason);
});

test("a response in time is returned, the request is unchanged, and no timer stays", async () => {
  const clock = stoppedClock();
  const seen: HttpRequest[] = [];
  const answer = new Response("[]");
  const send = callDeadline(1_500, clock).whole(async (request) => {
    seen.push(request);
    return answer;
  });
  const init = { method: "PUT", body: "{}", headers: { "X-A": "1" } };
  expect(await send(new HttpRequest(url, init))).toBe(answer);
  expect(seen[0]).toMatchObject({ method: "PUT", url, body: Buffer.from("{}") });
  expect(seen[0]?.headers.get("X-A")).toBe("1");
  expect(clock.waiting).toBe(0);
});
