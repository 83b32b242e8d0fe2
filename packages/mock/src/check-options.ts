import type { MockOptions } from "./mock-options.ts";
import { keyedBy, listOf, membersOf, type OptionCheck, takes, wholeNumber } from "./option-check.ts";
import { isDate } from "./org/matching.ts";
import type { BucketLimit, Limits } from "./throttle.ts";
import type { OAuthClient } from "./tokens/oauth-client.ts";

/** One check for each member of an options object: a new member does not compile without. */
type ChecksOf<Options> = Readonly<Record<keyof Options, OptionCheck>>;

/** A timer of more than 24 days would be over at once. */
const TEN_MINUTES_MS = 600_000;

const anything: OptionCheck = () => undefined;
const text = takes("a text", (value) => typeof value === "string" && value !== "");
const flag = takes("true or false", (value) => typeof value === "boolean");
const share = takes("a share from 0 to 1", (value) => typeof value === "number" && value >= 0 && value <= 1);

const isHost = (value: unknown) =>
  typeof value === "string" && /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value);
const isOrigin = (value: unknown) =>
  typeof value === "string" && URL.canParse(value) && new URL(value).origin === value;

/** Its members are those of RFC 7517, and it may have others. */
const publicKey: OptionCheck = (value, where) => {
  if (typeof value !== "object" || value === null || !("kty" in value)) {
    throw new Error(`${where}: takes a public JWK`);
  }
  if ("d" in value) throw new Error(`${where}: takes a public JWK, without "d"`);
};

const client = membersOf({
  clientId: text,
  keys: (value, where) => {
    listOf("public JWKs", publicKey)(value, where);
    if ((value as unknown[]).length === 0) throw new Error(`${where}: takes at least one public JWK`);
  },
  scopes: listOf("scopes", text),
  dpop: flag,
} satisfies ChecksOf<OAuthClient>);

const oauthClient: OptionCheck = (value, where) => {
  client(value, where);
  for (const name of ["clientId", "keys", "scopes"] as const) {
    if ((value as OAuthClient)[name] === undefined) throw new Error(`${where}.${name}: is missing`);
  }
};

/** Faults and state are read where they are used, by checks of their own. */
const checks = (buckets: readonly string[]) =>
  ({
    port: wholeNumber(0, 65_535),
    seed: wholeNumber(0),
    users: wholeNumber(0),
    events: wholeNumber(0),
    state: anything,
    limits: membersOf({
      buckets: keyedBy(
        ["*", ...buckets],
        membersOf({ limit: wholeNumber(0), windowMs: wholeNumber(1) } satisfies ChecksOf<BucketLimit>),
      ),
      concurrency: wholeNumber(1),
    } satisfies ChecksOf<Limits>),
    faults: anything,
    oauthClients: listOf("clients", oauthClient),
    apiKeys: listOf("keys", text),
    speed: takes("a number from 0", (value) => typeof value === "number" && value >= 0 && value < Infinity),
    startTime: takes(
      "an ISO date, e.g. 2026-01-01T00:00:00Z",
      (value) => typeof value === "string" && isDate(value),
    ),
    tls: flag,
    allowHosts: listOf("host names", takes("a host name without a port", isHost)),
    allowOrigins: listOf("origins", takes("an origin, e.g. http://localhost:5173", isOrigin)),
    latencyMs: wholeNumber(0, TEN_MINUTES_MS),
    repeats: share,
    late: share,
    transitionMs: wholeNumber(0),
    allowOldSince: flag,
    answers: takes('"org" or "examples"', (value) => value === "org" || value === "examples"),
  }) satisfies ChecksOf<MockOptions>;

/**
 * Refuses options that there are not, and those that make no sense.
 *
 * @param buckets The rate-limit buckets that there are.
 * @throws Error that names the option and what it takes.
 */
export function checkOptions(options: MockOptions, buckets: readonly string[]): void {
  membersOf(checks(buckets))(options, "");
}
