import { type Clock, systemClock } from "../clock.ts";
import { OktaError } from "../errors.ts";
import { HttpRequest } from "../http/request.ts";
import { describeRequest } from "../operation-of.ts";
import type { Layer } from "./layer.ts";

/** Ends a call after so many milliseconds, wherever it is: waiting for its turn, on its way, or before another attempt. */
export function callDeadline(milliseconds: number, clock: Clock = systemClock): Layer {
  return (next) => async (request) => {
    const { method, url, headers, body, signal } = request;
    const call = new AbortController();
    const over = new AbortController();
    const what = `${describeRequest(request)} was not over within ${milliseconds / 1_000} s`;
    clock.sleep(milliseconds, over.signal).then(
      () =>
        call.abort(new OktaError("timeout", `${what}, retries and waits included`, { outcome: "unknown" })),
      () => {},
    );
    const abort = () => call.abort(signal?.reason);
    if (signal?.aborted) abort();
    signal?.addEventListener("abort", abort, { once: true });
    try {
      return await next(new HttpRequest(url, { method, headers, body, signal: call.signal }));
    } finally {
      signal?.removeEventListener("abort", abort);
      over.abort();
    }
  };
}
