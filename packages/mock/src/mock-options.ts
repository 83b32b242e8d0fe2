import type { Fault } from "./faults/fault.ts";
import { isDate } from "./org/expression.ts";
import type { OrgOptions } from "./org/org.ts";
import type { BucketLimit, Limits } from "./throttle.ts";
import type { OAuthClient } from "./tokens/client-assertion.ts";

/** The options of `startMock` and `okta-idm-mock`. */
export interface MockOptions extends Omit<OrgOptions, "clock"> {
  /** Port on the loopback. Default 0: any free one. */
  readonly port?: number;
  /** When requests are refused with 429. */
  readonly limits?: Limits;
  /** Faults from the start. */
  readonly faults?: readonly Fault[];
  /** How many times as fast as the wall clock the mock's runs. 0: it moves by `advance()` only. Default 1. */
  readonly speed?: number;
  /** When the mock's clock starts: an ISO date. With `speed: 0`, two runs of one seed answer the same. Default: now. */
  readonly startTime?: string;
  /** Whether the mock speaks HTTPS, with a certificate made for it; `mock.ca` is the CA to trust. Default false. */
  readonly tls?: boolean;
  /** Host names besides the loopback's by which the mock may be called. Any other is refused with 421. */
  readonly allowHosts?: readonly string[];
  /** Origins of web pages that may call and control the mock, e.g. `http://localhost:5173`. Default: none. */
  readonly allowOrigins?: readonly string[];
  /** API tokens to accept besides the mock's own. */
  readonly apiKeys?: readonly string[];
  /** Service apps that may get tokens. */
  readonly oauthClients?: readonly OAuthClient[];
  /** How long each answer takes, at least. Default 0. */
  readonly latencyMs?: number;
  /**
   * Where answers come from: `org`, which keeps state, or `examples`, the contract's own for each operation, whatever
   * the ids and the key. Default `org`.
   */
  readonly responses?: "org" | "examples";
}

/**
 * Looks at the value of an option.
 *
 * @throws Error that names the option, `where`, and says what it takes.
 */
export type OptionCheck = (value: unknown, where: string) => void;

/** Takes what holds. `takes` says in words what that is. */
export function takes(words: string, holds: (value: unknown) => boolean): OptionCheck {
  return (value, where) => {
    if (!holds(value)) throw new Error(`${where}: takes ${words}`);
  };
}

/** Takes a whole number from `least` to `most`, or as great as any can be. */
export function wholeNumber(least: number, most?: number): OptionCheck {
  const words = `a whole number from ${least}${most === undefined ? "" : ` to ${most}`}`;
  const holds = (value: unknown) =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= (most ?? Infinity);
  return takes(words, holds);
}

/** Takes a list of what `item` takes. */
export function listOf(words: string, item: OptionCheck): OptionCheck {
  return (value, where) => {
    if (!Array.isArray(value)) throw new Error(`${where}: takes a list of ${words}`);
    for (const [at, one] of value.entries()) item(one, `${where}[${at}]`);
  };
}

/** Takes an object with these members, of which each may be absent or undefined, and no other. */
export function membersOf(checks: Readonly<Record<string, OptionCheck>>): OptionCheck {
  const names = Object.keys(checks).join(", ");
  return (value, where) => {
    if (!isObject(value)) throw new Error(`${where || "options"}: takes an object with ${names}`);
    for (const [name, member] of Object.entries(value)) {
      const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
      const place = where === "" ? name : `${where}.${name}`;
      if (!check) throw new Error(`${place}: unknown; takes ${names}`);
      if (member !== undefined) check(member, place);
    }
  };
}

/** Takes an object that has one of these keys, or several, and under each what `member` takes. */
export function keyedBy(keys: readonly string[], member: OptionCheck): OptionCheck {
  return (value, where) => {
    if (!isObject(value)) throw new Error(`${where}: takes an object with ${keys.join(", ")}`);
    for (const [key, one] of Object.entries(value)) {
      const place = `${where}["${key}"]`;
      if (!keys.includes(key)) throw new Error(`${place}: unknown; takes ${keys.join(", ")}`);
      member(one, place);
    }
  };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

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
    responses: takes('"org" or "examples"', (value) => value === "org" || value === "examples"),
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
