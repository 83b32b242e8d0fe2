import { OktaError } from "../errors.ts";
import type { Layer } from "./layer.ts";

/**
 * Refuses a request to any other origin than the org's, so that its credentials cannot be sent elsewhere. Neither may a
 * header name another host, by which a front end that serves many orgs chooses, nor the URL another user.
 */
export function orgGuard(origin: string): Layer {
  return (next) => (request) => {
    const url = new URL(request.url);
    const foreign = url.origin !== origin || (request.headers.get("Host") ?? url.host) !== url.host;
    if (foreign || url.username || url.password) {
      throw new OktaError(
        "refused",
        `A request to another host than ${origin} was refused; nothing was sent`,
      );
    }
    return next(request);
  };
}
