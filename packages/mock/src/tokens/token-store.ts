import { randomBytes } from "node:crypto";
import type { MockClock } from "../clock.ts";
import { hex, seededRandom } from "../random.ts";

/** Every token of a service app lives an hour. */
export const LIFETIME_S = 3600;

/** A token that the org issued. */
export interface AccessToken {
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** Thumbprint of the key that it is bound to. Undefined for a Bearer token. */
  readonly thumbprint: string | undefined;
  readonly expiresMs: number;
}

/** The issued tokens. */
export function createAccessTokens(clock: MockClock) {
  const tokens = new Map<string, AccessToken>();
  return {
    issue(token: Omit<AccessToken, "expiresMs">): string {
      const issuedS = Math.floor(clock.now() / 1_000);
      const value = jwtOf(token, issuedS);
      tokens.set(value, { ...token, expiresMs: clock.now() + LIFETIME_S * 1000 });
      return value;
    },
    /** Returns the token. Undefined if it is unknown or expired. */
    find(value: string): AccessToken | undefined {
      const token = tokens.get(value);
      if (token && token.expiresMs <= clock.now()) tokens.delete(value);
      return tokens.get(value);
    },
  };
}

/** A JWT like Okta's, because some clients read its expiry. Its signature is random. */
function jwtOf({ clientId, scopes }: Omit<AccessToken, "expiresMs">, iat: number): string {
  const header = { kid: "mock", alg: "RS256" };
  const jti = `AT.${randomBytes(16).toString("base64url")}`;
  const claims = { ver: 1, jti, sub: clientId, cid: clientId, scp: scopes, iat, exp: iat + LIFETIME_S };
  const parts = [JSON.stringify(header), JSON.stringify(claims), randomBytes(48)];
  return parts.map((part) => Buffer.from(part).toString("base64url")).join(".");
}

/** See `createAccessTokens`. */
export type AccessTokens = ReturnType<typeof createAccessTokens>;

const DAY_MS = 86_400_000;
/**
 * Days that an old nonce is still accepted.
 *
 * @see https://developer.okta.com/docs/guides/dpop/main/
 */
const OVERLAP_DAYS = 3;

/** The nonces of the token endpoint: a new one each day, accepted for three more days. */
export function createNonces(clock: MockClock, seed: number) {
  const today = () => Math.floor(clock.now() / DAY_MS);
  const ofDay = (day: number) => hex(seededRandom(seed * 100_003 + day), 32);
  return {
    current: () => ofDay(today()),
    takes: (nonce: unknown) =>
      Array.from({ length: OVERLAP_DAYS + 1 }, (_, ago) => ofDay(today() - ago)).includes(nonce as string),
  };
}

/** See `createNonces`. */
export type Nonces = ReturnType<typeof createNonces>;

/** Remembers the ids of tokens until they expire, to detect a second use. */
export function usedOnce(clock: MockClock) {
  const seen = new Map<string, number>();
  return {
    /** Records an id. Returns whether it is new. */
    take(id: string, untilMs: number): boolean {
      const now = clock.now();
      // Oldest first; nearly all have the same lifetime.
      for (const [old, until] of seen) {
        if (until > now) break;
        seen.delete(old);
      }
      if (seen.has(id)) return false;
      seen.set(id, untilMs);
      return true;
    },
  };
}

/** See `usedOnce`. */
export type UsedOnce = ReturnType<typeof usedOnce>;
