import { randomBytes } from "node:crypto";
import type { MockClock } from "../clock.ts";

/** Every token of a service app lives an hour. */
export const LIFETIME_S = 3600;

/** A token that the org issued. */
export interface AccessToken {
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** Thumbprint of the key it is bound to; undefined for a Bearer token. */
  readonly thumbprint: string | undefined;
  readonly expiresMs: number;
}

/** The tokens that were given out. */
export function createAccessTokens(clock: MockClock) {
  const tokens = new Map<string, AccessToken>();
  return {
    issue(token: Omit<AccessToken, "expiresMs">): string {
      const issuedS = Math.floor(clock.now() / 1_000);
      const value = jwtOf(token, issuedS);
      tokens.set(value, { ...token, expiresMs: clock.now() + LIFETIME_S * 1000 });
      return value;
    },
    /** The token, unless it is unknown or has expired. */
    find(value: string): AccessToken | undefined {
      const token = tokens.get(value);
      if (token && token.expiresMs <= clock.now()) tokens.delete(value);
      return tokens.get(value);
    },
  };
}

/** A JWT, as Okta's tokens are: some clients read when it expires. Nobody can verify its signature, which is random. */
function jwtOf({ clientId, scopes }: Omit<AccessToken, "expiresMs">, iat: number): string {
  const header = { kid: "mock", alg: "RS256" };
  const jti = `AT.${randomBytes(16).toString("base64url")}`;
  const claims = { ver: 1, jti, sub: clientId, cid: clientId, scp: scopes, iat, exp: iat + LIFETIME_S };
  const parts = [JSON.stringify(header), JSON.stringify(claims), randomBytes(48)];
  return parts.map((part) => Buffer.from(part).toString("base64url")).join(".");
}

/** See `createAccessTokens`. */
export type AccessTokens = ReturnType<typeof createAccessTokens>;
