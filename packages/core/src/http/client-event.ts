import { type ErrorKind, OktaError } from "../errors/okta-error.ts";
import type { Clock } from "./clock.ts";
import type { Layer } from "./layer.ts";
import type { HttpRequest } from "./request.ts";

/**
 * Something that a client did on its own. Requests are named by method and path template, so no event holds an id, a
 * query value, a header or a body. Requests for a token are part of the attempt that needed one.
 *
 * - `responded`, `failed`: one attempt has ended, `status` or `error` says how
 * - `waiting`: `queued` requests wait for the end of a window of a rate limit
 * - `retrying`: a request will be sent again, after `delayMs`
 * - `settled`: the answer to a write was lost; `done` says whether its effect was seen by reading
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

/** Told of each event, as it happens. What it throws, or rejects with, is passed over. */
export type OnEvent = (event: ClientEvent) => void;

/** Tells a hook, which may be an async function: it is not waited for, and cannot disturb. */
export function tellHook<Told>(hook: ((told: Told) => void) | undefined, told: Told): void {
  if (hook) (async () => hook(told))().catch(() => {});
}

/** How one attempt ended: with an answer, or with an error in its place. */
export type Attempt = { readonly request: HttpRequest; readonly durationMs: number } & (
  | { readonly response: Response; readonly error?: never }
  | { readonly response?: never; readonly error: OktaError }
);

/** Tells of each attempt once it has ended. */
export function watch(onAttempt: (attempt: Attempt) => void, clock: Clock): Layer {
  return (next) => async (request) => {
    const startedMs = clock.now();
    const ended = () => ({ request, durationMs: clock.now() - startedMs });
    try {
      const response = await next(request);
      onAttempt({ ...ended(), response });
      return response;
    } catch (error) {
      if (error instanceof OktaError) onAttempt({ ...ended(), error });
      throw error;
    }
  };
}
