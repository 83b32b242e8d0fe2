import type { ErrorKind } from "../errors/okta-error.ts";

/**
 * Something that a client did on its own. Requests are named by method and path template, so no event holds an id, a
 * query value, a header or a body. Requests for a token are part of the attempt that needed one.
 *
 * - `answered`, `failed`: one attempt has ended, `status` or `error` says how
 * - `waiting`: `queued` requests wait for the end of a window of a rate limit
 * - `retrying`: a request will be sent again, after `delayMs`
 * - `settled`: the answer to a write was lost; `done` says whether its effect was seen by reading
 */
export type ClientEvent =
  | {
      readonly kind: "answered";
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
