import type { Fault } from "./faults/fault.ts";
import { isDate } from "./org/expression.ts";
import type { OrgOptions } from "./org/org.ts";
import type { BucketLimit, Limits } from "./throttle.ts";
import type { OAuthClient } from "./tokens/client-assertion.ts";

/** The options of `startMock` and `okta-idm-mock`. */
export interface MockOptions extends Omit<OrgOptions, "clock"> {
  /** Port on the loopback. Default 0: any free port. */
  readonly port?: number;
  /** Rate limits. Default: those of a Workforce org. */
  readonly limits?: Limits;
  /** Faults from the start. */
  readonly faults?: readonly Fault[];
  /** Factor of the mock's clock to the wall clock. With 0, only `advance()` moves it. Default 1. */
  readonly speed?: number;
  /** Start of the mock's clock, as an ISO date. With `speed: 0`, runs with the same seed are identical. Default: now. */
  readonly startTime?: string;
  /** Whether the mock serves HTTPS with a new certificate; `mock.ca` is its CA. Default false. */
  readonly tls?: boolean;
  /** Accepted host names in addition to the loopback's. Others get 421. */
  readonly allowHosts?: readonly string[];
  /** Origins of web pages that can call and control the mock, e.g. `http://localhost:5173`. Default: none. */
  readonly allowOrigins?: readonly string[];
  /** Accepted API tokens in addition to `mock.apiKey`. */
  readonly apiKeys?: readonly string[];
  /** Service apps that can get tokens. */
  readonly oauthClients?: readonly OAuthClient[];
  /** Minimum time of each response. Default 0. */
  readonly latencyMs?: number;
  /**
   * Source of responses: `org`, which keeps state, or `examples` of the contract, for any ids and keys. Default `org`.
   */
  readonly responses?: "org" | "examples";
}

/**
 * Checks the value of an option.
 *
 * @throws Error that names the option (`where`) and its valid values.
 */
export type OptionCheck = (value: unknown, where: string) => void;

/** Accepts values for which `holds` is true; `words` describes them. */
export function takes(words: string, holds: (value: unknown) => boolean): OptionCheck {
  return (value, where) => {
    if (!holds(value)) throw new Error(`${where}: takes ${words}`);
  };
}

/** Accepts a whole number from `least` to `most`; by default to the largest safe integer. */
export function wholeNumber(least: number, most?: number): OptionCheck {
  const words = `a whole number from ${least}${most === undefined ? "" : ` to ${most}`}`;
  const holds = (value: unknown) =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= (most ?? Infinity);
  return takes(words, holds);
}

/** Accepts a list of items that `item` accepts. */
export function listOf(words: string, item: OptionCheck): OptionCheck {
  return (value, where) => {
    if (!Array.isArray(value)) throw new Error(`${where}: takes a list of ${words}`);
    for (const [at, one] of value.entries()) item(one, `${where}[${at}]`);
  };
}

/** Accepts an object with these optional members and no others. */
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

/** Accepts an object with some of these keys, and values that `member` accepts. */
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

/** One check for each member of an options object. A new member does not compile without a check. */
type ChecksOf<Options> = Readonly<Record<keyof Options, OptionCheck>>;

const TEN_MINUTES_MS = 600_000;

const anything: OptionCheck = () => undefined;
const text = takes("a text", (value) => typeof value === "string" && value !== "");
const flag = takes("true or false", (value) => typeof value === "boolean");
const share = takes("a share from 0 to 1", (value) => typeof value === "number" && value >= 0 && value <= 1);

const isHost = (value: unknown) =>
  typeof value === "string" && /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value);
const isOrigin = (value: unknown) =>
  typeof value === "string" && URL.canParse(value) && new URL(value).origin === value;

/** A JWK of RFC 7517; other members are permitted. */
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

/** Faults and state have their own checks. */
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
 * Rejects unknown options and invalid values.
 *
 * @param buckets The rate-limit buckets of the contract.
 * @throws Error that names the option and its valid values.
 */
export function checkOptions(options: MockOptions, buckets: readonly string[]): void {
  membersOf(checks(buckets))(options, "");
}
