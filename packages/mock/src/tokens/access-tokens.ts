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
      const value = randomBytes(48).toString("base64url");
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

/** See `createAccessTokens`. */
export type AccessTokens = ReturnType<typeof createAccessTokens>;
