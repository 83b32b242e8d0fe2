import { randomBytes } from "node:crypto";
import type { MockClock } from "../clock.ts";
import { hex, seededRandom } from "../random.ts";

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

const DAY_MS = 86_400_000;
/** Days that a nonce is taken after the one it was new on. */
const DAYS_AFTER = 3;

/** The nonces of the token endpoint: a new one each day, the ones before it taken for three more. */
export function createNonces(clock: MockClock, seed: number) {
  const today = () => Math.floor(clock.now() / DAY_MS);
  const ofDay = (day: number) => hex(seededRandom(seed * 100_003 + day), 32);
  return {
    current: () => ofDay(today()),
    takes: (nonce: unknown) =>
      Array.from({ length: DAYS_AFTER + 1 }, (_, ago) => ofDay(today() - ago)).includes(nonce as string),
  };
}

/** See `createNonces`. */
export type Nonces = ReturnType<typeof createNonces>;

/** Remembers the ids of tokens for so long as one could be shown again. */
export function usedOnce(clock: MockClock) {
  const seen = new Map<string, number>();
  return {
    /** Whether this is the first time. */
    take(id: string, untilMs: number): boolean {
      const now = clock.now();
      // The oldest come first, and nearly all live equally long.
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
