import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { MockOptions } from "./mock-options.ts";

const USAGE = `Usage: okta-idm-mock [--port N] [options]

Starts a mock Okta org on the loopback, and prints one line of JSON when it is
ready:
  {"url":"http://127.0.0.1:4010","apiKey":"…"}

Options:
  --port N               Port to listen on. Default: any free one.
  --seed N               Seed of everything that is made up. Default: 1.
  --users N              How many users there are. Default: 200.
  --events N             How many events are in the log. Default: 1000.
  --state FILE           JSON: what stands in the place of made-up members.
  --limits FILE          JSON: {"buckets":{"/api/v1/users":{"limit":10,
                         "windowMs":60000}},"concurrency":75}
  --faults FILE          JSON: [{"answer":"status","status":503,"times":2}]
  --oauth-clients FILE   JSON: [{"clientId":"…","keys":[JWK],"scopes":["…"]}]
  --api-key KEY          A key to take besides the one printed; may be repeated.
  --speed N              How much faster the mock's clock runs. Default: 1.
  --latency-ms N         How long each answer takes, at least. Default: 0.
  --repeats SHARE        Share of pages of the log, from 0 to 1, that
                         repeat the last event of the page before. Default: 0.
  --late SHARE           Share of events that appear ten seconds late.
                         Default: 0.
  --answers WHICH        org, which keeps state, or examples, the contract's own
                         whatever the ids and the key. Default: org.
  --help                 Print this text.

While it runs, POST /_mock/faults takes more faults, GET shows those to come,
DELETE ends them; GET /_mock/violations shows what broke the contract.

Ctrl-C ends it.
`;

const TEXT = { type: "string" } as const;

/** Runs `okta-idm-mock`: serves until the process is told to end. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        port: TEXT,
        seed: TEXT,
        users: TEXT,
        events: TEXT,
        state: TEXT,
        limits: TEXT,
        faults: TEXT,
        "oauth-clients": TEXT,
        "api-key": { ...TEXT, multiple: true },
        speed: TEXT,
        "latency-ms": TEXT,
        repeats: TEXT,
        late: TEXT,
        answers: TEXT,
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) return void process.stdout.write(USAGE);
    if (values.port !== undefined && !isPort(values.port)) {
      throw new Error("--port takes a number from 0 to 65535");
    }
    const options = withoutUndefined({
      port: numberOf("--port", values.port),
      seed: numberOf("--seed", values.seed),
      users: numberOf("--users", values.users),
      events: numberOf("--events", values.events),
      speed: numberOf("--speed", values.speed),
      latencyMs: numberOf("--latency-ms", values["latency-ms"]),
      state: await jsonOf("--state", values.state),
      limits: await jsonOf("--limits", values.limits),
      faults: await jsonOf("--faults", values.faults),
      oauthClients: await jsonOf("--oauth-clients", values["oauth-clients"]),
      apiKeys: values["api-key"],
      repeats: numberOf("--repeats", values.repeats),
      late: numberOf("--late", values.late),
      answers: values.answers,
    });
    // Prism takes most of a second to load, which a mistake or a look at the help need not wait for.
    const { startMock } = await import("./start-mock.ts");
    const { url, apiKey, close } = await startMock(options as MockOptions);
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, close);
    process.stdout.write(`${JSON.stringify({ url, apiKey })}\n`);
  } catch (error) {
    process.stderr.write(`okta-idm-mock: ${(error as Error).message}\nTry okta-idm-mock --help\n`);
    process.exitCode = 2;
  }
}

const isPort = (value: string) => /^\d+$/.test(value) && Number(value) <= 65_535;

function numberOf(option: string, value: string | undefined): number | undefined {
  if (value !== undefined && !/^\d+(\.\d+)?$/.test(value)) throw new Error(`${option} takes a number`);
  return value === undefined ? undefined : Number(value);
}

async function jsonOf(option: string, file: string | undefined): Promise<unknown> {
  if (file === undefined) return undefined;
  try {
    return JSON.parse((await readFile(file, "utf8")).replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Error(`${option} takes a JSON file: ${(error as Error).message}`);
  }
}

function withoutUndefined(members: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
