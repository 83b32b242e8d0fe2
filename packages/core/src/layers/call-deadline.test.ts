import { expect, test } from "vitest";
import { stoppedClock } from "../../test/fake-clock.ts";
import { HttpRequest } from "../http/request.ts";
import { callDeadline } from "./call-deadline.ts";
import type { Send } from "./layer.ts";

/** Never answers; rejects once its signal aborts, as every layer does. */
const silent: Send = ({ signal }) =>
  new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
const url = "https://acme.okta.com/api/v1/users/00usecret?q=hunter2";

test("a call that is not over in time ends, wherever it is", async () => {
  const clock = stoppedClock();
  const call = callDeadline(1_500, clock)(silent)(new HttpRequest(url));
  expect(clock.waits).toEqual([1_500]);
  clock.ring();
  await expect(call).rejects.toMatchObject({
    kind: "timeout",
    outcome: "unknown",
    message: "GET /api/v1/users/{userId} was not over within 1.5 s, retries and waits included",
  });
});

test("the caller's own abort is passed on as it is, and no timer stays", async () => {
  const clock = stoppedClock();
  const caller = new AbortController();
  const reason = new Error("changed my mind");
  const call = callDeadline(1_500, clock)(silent)(new HttpRequest(url, { signal: caller.signal }));
  caller.abort(reason);
  await expect(call).rejects.toBe(reason);
  expect(clock.waiting).toBe(0);
  const late = callDeadline(
    1_500,
    clock,
  )(async ({ signal }) => {
    signal?.throwIfAborted();
    return new Response();
  });
  await expect(late(new HttpRequest(url, { signal: caller.signal }))).rejects.toBe(reason);
});

test("an answer in time is handed over, with the request as it was, and no timer stays", async () => {
  const clock = stoppedClock();
  const seen: HttpRequest[] = [];
  const answer = new Response("[]");
  const send = callDeadline(
    1_500,
    clock,
  )(async (request) => {
    seen.push(request);
    return answer;
  });
  const init = { method: "PUT", body: "{}", headers: { "X-A": "1" } };
  expect(await send(new HttpRequest(url, init))).toBe(answer);
  expect(seen[0]).toMatchObject({ method: "PUT", url, body: Buffer.from("{}") });
  expect(seen[0]?.headers.get("X-A")).toBe("1");
  expect(clock.waiting).toBe(0);
});
