import { OktaError } from "../errors.ts";
import type { Layer } from "./layer.ts";

/** Refuses a request to any other origin than the org's, so that its credentials cannot be sent elsewhere. */
export function orgGuard(origin: string): Layer {
  return (next) => (request) => {
    if (new URL(request.url).origin !== origin) {
      throw new OktaError(
        "refused",
        `A request to another host than ${origin} was refused; nothing was sent`,
      );
    }
    return next(request);
  };
}
