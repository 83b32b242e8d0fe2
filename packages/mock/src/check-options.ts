import type { MockOptions } from "./mock-options.ts";
import type { OAuthClient } from "./tokens/oauth-client.ts";

const NUMBERS = {
  port: ["a whole number from 0 to 65535", 0, 65_535],
  seed: ["a whole number from 0", 0, Number.MAX_SAFE_INTEGER],
  users: ["a whole number from 0", 0, Number.MAX_SAFE_INTEGER],
  events: ["a whole number from 0", 0, Number.MAX_SAFE_INTEGER],
  latencyMs: ["a whole number from 0", 0, Number.MAX_SAFE_INTEGER],
} as const;

/**
 * Refuses options that make no sense; faults and state are checked where they are read.
 *
 * @throws Error that names the option and what it takes.
 */
export function checkOptions(options: MockOptions): void {
  for (const [name, [takes, least, most]] of Object.entries(NUMBERS)) {
    const value = options[name as keyof typeof NUMBERS];
    if (value !== undefined && !isWhole(value, least, most)) throw new Error(`${name}: takes ${takes}`);
  }
  const { speed = 1, limits = {}, oauthClients = [], answers = "org" } = options;
  for (const name of ["repeats", "late"] as const) {
    const share = options[name] ?? 0;
    if (!(share >= 0 && share <= 1)) throw new Error(`${name}: takes a share from 0 to 1`);
  }
  if (!(typeof speed === "number" && speed > 0 && Number.isFinite(speed))) {
    throw new Error("speed: takes a number above 0");
  }
  if (answers !== "org" && answers !== "examples") throw new Error('answers: takes "org" or "examples"');
  checkLimits(limits);
  if (!Array.isArray(oauthClients)) throw new Error("oauthClients: takes a list of clients");
  for (const [at, client] of oauthClients.entries()) checkClient(client, `oauthClients[${at}]`);
}

function checkLimits({ buckets = {}, concurrency, ...unknown }: NonNullable<MockOptions["limits"]>): void {
  const [extra] = Object.keys(unknown);
  if (extra) throw new Error(`limits.${extra}: unknown; takes buckets, concurrency`);
  if (concurrency !== undefined && !isWhole(concurrency, 1)) {
    throw new Error("limits.concurrency: takes a whole number from 1");
  }
  for (const [bucket, { limit, windowMs, ...more }] of Object.entries(buckets)) {
    const where = `limits.buckets["${bucket}"]`;
    const [other] = Object.keys(more);
    if (other) throw new Error(`${where}.${other}: unknown; takes limit, windowMs`);
    if (limit !== undefined && !isWhole(limit, 0))
      throw new Error(`${where}.limit: takes a whole number from 0`);
    if (windowMs !== undefined && !isWhole(windowMs, 1)) {
      throw new Error(`${where}.windowMs: takes a whole number from 1`);
    }
  }
}

function checkClient(client: OAuthClient, where: string): void {
  const { clientId, keys, scopes } = client;
  if (typeof clientId !== "string" || clientId === "") throw new Error(`${where}.clientId: takes a text`);
  if (!Array.isArray(keys) || keys.length === 0)
    throw new Error(`${where}.keys: takes a list of public JWKs`);
  if (keys.some((key) => "d" in key)) throw new Error(`${where}.keys: takes public keys only, without "d"`);
  if (!Array.isArray(scopes)) throw new Error(`${where}.scopes: takes a list of scopes`);
}

function isWhole(value: unknown, least: number, most: number = Number.MAX_SAFE_INTEGER): boolean {
  return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}
