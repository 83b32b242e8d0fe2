import { type Clock, systemClock } from "../clock.ts";
import { OktaError } from "../errors.ts";
import { describeRequest } from "../operation-of.ts";
import { checkBound } from "./bound.ts";
import type { Layer } from "./layer.ts";

/** Ends an attempt that has not been answered, body included, after `milliseconds`. */
export function timeout(milliseconds: number, clock: Clock = systemClock): Layer {
  checkBound("timeoutMs", milliseconds, 1);
  return (next) => async (request) => {
    const deadline = new AbortController();
    const answered = new AbortController();
    clock.sleep(milliseconds, answered.signal).then(
      () => deadline.abort(),
      () => {},
    );
    try {
      return await next(new Request(request, { signal: AbortSignal.any([request.signal, deadline.signal]) }));
    } catch (error) {
      if (!deadline.signal.aborted || request.signal.aborted) throw error;
      throw new OktaError(
        "timeout",
        `${describeRequest(request)} got no whole answer within ${milliseconds / 1000} s`,
      );
    } finally {
      answered.abort();
    }
  };
}
