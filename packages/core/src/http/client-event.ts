import { describeRequest } from "../contract/operation-of.ts";
import { type ErrorKind, OktaError } from "../errors/okta-error.ts";
import { requestId } from "../errors/response-error.ts";
import type { Clock } from "./clock.ts";
import type { Layer } from "./layer.ts";

/**
 * Something that a client did by itself. A request is named by method and path template, so no event contains an id, a
 * query value, a header or a body. A token request is part of the attempt that needed the token.
 *
 * - `responded`, `failed`: one attempt has ended, with `status` or `error`
 * - `waiting`: `queued` requests wait for the end of a rate-limit window
 * - `retrying`: a request will be sent again after `delayMs`
 * - `settled`: the response to a write was lost; `done` says whether reading the state showed its effect
 */
export type ClientEvent =
  | {
      readonly kind: "responded";
      /** `GET /api/v1/users/{userId}` */
      readonly request: string;
      readonly status: number;
      readonly requestId: string | undefined;
      readonly durationMs: number;
    }
  | {
      readonly kind: "failed";
      readonly request: string;
      readonly error: ErrorKind;
      readonly durationMs: number;
    }
  | { readonly kind: "waiting"; readonly bucket: string; readonly waitMs: number; readonly queued: number }
  | {
      readonly kind: "retrying";
      readonly request: string;
      readonly because: number | ErrorKind;
      readonly delayMs: number;
    }
  | { readonly kind: "settled"; readonly request: string; readonly done: boolean };

/** Called for each event as it happens. Its errors and rejections are ignored. */
export type OnEvent = (event: ClientEvent) => void;

/** Calls a hook, which may be async. The client does not wait for it, and its errors are ignored. */
export function callHook<Value>(hook: ((value: Value) => void) | undefined, value: Value): void {
  if (hook) (async () => hook(value))().catch(() => {});
}

/** Reports the end of each attempt. */
export function reportAttempts(emit: OnEvent, clock: Clock): Layer {
  return (next) => async (request) => {
    const startedMs = clock.now();
    try {
      const response = await next(request);
      emit({
        kind: "responded",
        request: describeRequest(request),
        status: response.status,
        requestId: requestId(response),
        durationMs: clock.now() - startedMs,
      });
      return response;
    } catch (error) {
      if (error instanceof OktaError) {
        const durationMs = clock.now() - startedMs;
        emit({ kind: "failed", request: describeRequest(request), error: error.kind, durationMs });
      }
      throw error;
    }
  };
}
