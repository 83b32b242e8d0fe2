import { OktaError } from "../errors/okta-error.ts";
import type { Layer } from "../http/layer.ts";

/**
 * Refuses a request to any other origin than the org's, so that its credentials cannot be sent elsewhere. Neither may a
 * header name another host, by which a front end that serves many orgs chooses, nor the URL another user.
 */
export function orgGuard(origin: string): Layer {
  const { host } = new URL(origin);
  return (next) => (request) => {
    // Normalised, so that nothing is between the origin and its path: neither a user nor a longer host.
    const isHome = request.url.startsWith(`${origin}/`) && (request.headers.get("Host") ?? host) === host;
    if (!isHome) {
      throw new OktaError(
        "refused",
        `A request to another host than ${origin} was refused; nothing was sent`,
      );
    }
    return next(request);
  };
}
