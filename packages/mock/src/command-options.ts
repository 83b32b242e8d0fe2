// `okta-idm-mock` and `okta-idm mock` share this table. The CLI bundles it and shows the help even if this package is not
// installed, so it imports only Node.
import { readFile, writeFile } from "node:fs/promises";
import type { MockOptions } from "./mock-options.ts";
import type { Mock } from "./start-mock.ts";

/** An option of a command that starts a mock. */
export interface CommandOption {
  /** Name on the command line, e.g. `latency-ms`. */
  readonly name: string;
  /** A whole number, a number, a text, a repeatable text, a JSON file, or no value. */
  readonly takes: "integer" | "number" | "text" | "texts" | "json" | "nothing";
  /** Placeholder of the value in the help. */
  readonly value?: string;
  /** One sentence in the imperative, with the default in parentheses. */
  readonly help: string;
}

/** One entry for each option of `startMock`. An option without an entry does not compile. */
export const COMMAND_OPTIONS: Readonly<Record<keyof MockOptions, CommandOption>> = {
  port: {
    name: "port",
    takes: "integer",
    value: "<n>",
    help: "Listen on this port (default: any free port)",
  },
  seed: {
    name: "seed",
    takes: "integer",
    value: "<n>",
    help: "Generate the org from this seed (default: 1)",
  },
  users: { name: "users", takes: "integer", value: "<n>", help: "Generate this many users (default: 200)" },
  events: {
    name: "events",
    takes: "integer",
    value: "<n>",
    help: "Start with this many events in the log (default: 1000)",
  },
  state: {
    name: "state",
    takes: "json",
    value: "<file>",
    help: 'Read users, groups, apps, events and memberships from a JSON file: {"users":[…]} (default: generated)',
  },
  limits: {
    name: "limits",
    takes: "json",
    value: "<file>",
    help: 'Read rate limits from a JSON file: {"buckets":{"*":{"limit":10}},"concurrency":75}',
  },
  faults: {
    name: "faults",
    takes: "json",
    value: "<file>",
    help: 'Read faults from a JSON file: [{"kind":"status","status":503,"times":2}]',
  },
  oauthClients: {
    name: "oauth-clients",
    takes: "json",
    value: "<file>",
    help: 'Read service apps from a JSON file: [{"clientId":"…","keys":[JWK],"scopes":["…"]}]',
  },
  apiKeys: {
    name: "api-key",
    takes: "texts",
    value: "<key>",
    help: "Also accept this API token; repeatable",
  },
  startTime: {
    name: "start-time",
    takes: "text",
    value: "<date>",
    help: "Start the clock at this ISO date (default: now)",
  },
  speed: {
    name: "speed",
    takes: "number",
    value: "<n>",
    help: "Run the clock at this speed; 0 stops it (default: 1)",
  },
  latencyMs: {
    name: "latency-ms",
    takes: "integer",
    value: "<n>",
    help: "Delay each response by at least this long (default: 0)",
  },
  transitionMs: {
    name: "transition-ms",
    takes: "integer",
    value: "<n>",
    help: "Finish activations this long after the response (default: 0)",
  },
  repeats: {
    name: "repeats",
    takes: "number",
    value: "<share>",
    help: "Repeat the last event of a page on this share of the next pages, from 0 to 1 (default: 0)",
  },
  late: {
    name: "late",
    takes: "number",
    value: "<share>",
    help: "Let this share of events appear ten seconds late, from 0 to 1 (default: 0)",
  },
  allowOldSince: {
    name: "allow-old-since",
    takes: "nothing",
    help: "Accept a since of more than 180 days ago, for which Okta documents a 400",
  },
  tls: { name: "tls", takes: "nothing", help: "Serve HTTPS with a new certificate" },
  allowHosts: {
    name: "allow-host",
    takes: "texts",
    value: "<name>",
    help: "Also accept this host name; repeatable",
  },
  allowOrigins: {
    name: "allow-origin",
    takes: "texts",
    value: "<origin>",
    help: "Let web pages of this origin call and control the mock; repeatable",
  },
  responses: {
    name: "responses",
    takes: "text",
    value: "<which>",
    help: "Respond as an org, which keeps state, or with the examples of the contract (default: org)",
  },
};

const OPTIONS = Object.entries(COMMAND_OPTIONS) as [keyof MockOptions, CommandOption][];

/**
 * Converts the values of a command line to options of `startMock`.
 *
 * @param values By option name, as returned by Node's `parseArgs`.
 * @throws Error that names the option.
 */
export async function readCommandOptions(values: Readonly<Record<string, unknown>>): Promise<MockOptions> {
  const given = OPTIONS.filter(([, { name }]) => values[name] !== undefined);
  const read = given.map(async ([member, option]) => [member, await readValue(option, values[option.name])]);
  return Object.fromEntries(await Promise.all(read)) as MockOptions;
}

async function readValue({ name, takes }: CommandOption, value: unknown): Promise<unknown> {
  switch (takes) {
    case "integer":
      if (!/^\d+$/.test(String(value))) throw new Error(`--${name} takes a whole number from 0`);
      return Number(value);
    case "number":
      if (!/^\d+(\.\d+)?$/.test(String(value))) throw new Error(`--${name} takes a number from 0`);
      return Number(value);
    case "json":
      return readJson(name, String(value));
    default:
      return value;
  }
}

/** Reads a JSON file with or without a byte order mark. PowerShell writes one, in UTF-16 by default. */
async function readJson(name: string, file: string): Promise<unknown> {
  try {
    const bytes = await readFile(file);
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
    return JSON.parse(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Error(`--${name} takes a JSON file: ${(error as Error).message}`);
  }
}

/** Writes the CA certificate of a mock. Stops the mock if that fails. */
export async function writeCa(file: string, { ca, close }: Pick<Mock, "ca" | "close">): Promise<void> {
  try {
    if (ca === undefined) throw new Error("it requires --tls");
    await writeFile(file, ca);
  } catch (error) {
    await close();
    throw new Error(`--write-ca takes a file to write: ${(error as Error).message}`);
  }
}

/** An error message of `startMock` that names the option as on the command line. */
export function namedForCommand(message: string): string {
  const [, member = ""] = /^(\w+)(?=[:[.])/.exec(message) ?? [];
  if (!Object.hasOwn(COMMAND_OPTIONS, member)) return message;
  const { name, takes } = COMMAND_OPTIONS[member as keyof MockOptions];
  // The index of a repeated option is not needed.
  const rest = message.slice(member.length).replace(takes === "texts" ? /^(\[\d+\])?: / : /^: /, " ");
  return `--${name}${rest}`;
}
