import { rejection } from "../errors/rejections.ts";
import type { Layer } from "../http/layer.ts";

/**
 * Authenticates each attempt with an Okta API token.
 *
 * @param token with or without the scheme `SSWS ` that Okta's documentation shows before it.
 * @see https://developer.okta.com/docs/guides/create-an-api-token/main/
 * @throws OktaError of kind `refused` if the token cannot be a header value.
 */
export function apiToken(token: string): Layer {
  const bare = String(token ?? "")
    .trim()
    .replace(/^SSWS(\s+|$)/i, "");
  if (!/^[\w.~+/-]+=*$/.test(bare)) throw rejection("apiTokenInvalid");
  return (next) => (request) => {
    request.headers.set("Authorization", `SSWS ${bare}`);
    return next(request);
  };
}
