import { OktaError } from "../errors/okta-error.ts";
import type { Layer } from "../http/layer.ts";

/**
 * Authenticates each attempt with an Okta API token.
 *
 * @param token with or without the scheme `SSWS ` in front: Okta's own pages show it with it.
 * @throws OktaError of kind `refused` when the token cannot be a header value.
 */
export function apiToken(token: string): Layer {
  const bare = String(token ?? "")
    .trim()
    .replace(/^SSWS(\s+|$)/i, "");
  if (!/^[\w.~+/-]+=*$/.test(bare)) {
    throw new OktaError("refused", "The API token is empty or holds characters that no token has");
  }
  return (next) => (request) => {
    request.headers.set("Authorization", `SSWS ${bare}`);
    return next(request);
  };
}
