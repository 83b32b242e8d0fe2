import { type Layer, type OnToken, oauth } from "@okta-idm/core";
import type { ProfileAuth } from "./profile.ts";

/**
 * The layer that signs in as a service app.
 *
 * @param privateKey PEM, or a JWK as text.
 * @throws OktaError of kind `refused` for a key that cannot sign.
 */
export function serviceAppLayer(
  { clientId, keyId, scopes, dpop }: Extract<ProfileAuth, { type: "oauth" }>,
  privateKey: string,
  onToken?: OnToken,
): Layer {
  return oauth({ clientId, privateKey, keyId, scopes, dpop, onToken });
}
