import { OktaError } from "../errors/okta-error.ts";
import type { Clock } from "../http/clock.ts";
import type { Layer } from "../http/layer.ts";
import type { HttpRequest } from "../http/request.ts";

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
