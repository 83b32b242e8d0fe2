import { type Layer, OktaError, type OnToken, oauth, type PrivateJwk } from "@okta-idm/core";
import type { ProfileAuth } from "./profile.ts";

/**
 * Signs in as a service app.
 *
 * @param privateKey PEM, or a JWK as text.
 * @throws OktaError of kind `refused` for a key that cannot sign.
 */
export function serviceAppLayer(
  { clientId, keyId, scopes, dpop }: Extract<ProfileAuth, { type: "oauth" }>,
  privateKey: string,
  onToken?: OnToken,
): Layer {
  const key = privateKey.trimStart().startsWith("{") ? parseJwk(privateKey) : privateKey;
  return oauth({ clientId, privateKey: key, keyId, scopes, dpop, onToken });
}

function parseJwk(text: string): PrivateJwk {
  try {
    return JSON.parse(text);
  } catch {
    throw new OktaError("refused", "The private key is neither PEM nor a JWK");
  }
}
