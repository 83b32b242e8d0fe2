import { tellHook } from "../http/client-event.ts";
import type { AccessToken } from "./access-token.ts";

/** What is known of a token, but not the token. */
export interface TokenGrant {
  /** The org's origin. */
  readonly orgUrl: string;
  readonly tokenType: "DPoP" | "Bearer";
  /** The scopes that Okta granted. */
  readonly scopes: readonly string[];
  /** The scopes that were asked for and not granted: calls that need them will be answered 403. */
  readonly missingScopes: readonly string[];
  /** Milliseconds since the epoch, by this machine's clock. */
  readonly expiresMs: number;
}

/** Told of each token that arrives. What it throws, or rejects with, is passed over. */
export type OnToken = (grant: TokenGrant) => void;

/** Tells of a token. */
export function tell(onToken: OnToken, token: AccessToken, orgUrl: string, asked: readonly string[]): void {
  const { type, scopes, expiresMs } = token;
  const missingScopes = asked.filter((scope) => !scopes.includes(scope));
  tellHook(onToken, { orgUrl, tokenType: type, scopes, missingScopes, expiresMs });
}
