import { type Clock, type OAuthOptions, oauth } from "../../src/index.ts";
import { p256, pem } from "../signing-keys.ts";
import { SECRET } from "./misbehaving-org.ts";

const key = pem(p256);

/** Authenticates calls as a service app. Default: without DPoP. */
export const serviceApp =
  (options: Partial<OAuthOptions> = {}) =>
  (clock: Clock) =>
    oauth({
      clientId: "0oaApp",
      privateKey: key,
      keyId: SECRET,
      scopes: ["okta.users.manage"],
      dpop: false,
      clock,
      ...options,
    });
