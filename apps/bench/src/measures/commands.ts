import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { aGroup, anApp, aUser, type Mock, type RecordedRequest, startMock } from "@okta-idm/mock";
import { interleaved } from "../rounds.ts";
import { runProcess } from "../run-process.ts";
import { type Section, type SectionPlan, sectionOf } from "../section.ts";
import { quantityOf } from "../statistics.ts";
import { BASELINE_COMMIT, buildBaseline } from "./baseline.ts";
import { type Bench, type Measure, OKTA_IDM } from "./measure.ts";

/** The median latency of recorded calls to real orgs. */
const LATENCY_MS = 250;
/** Tolerance for clocks with milliseconds. */
const TOLERANCE_MS = 5;

const BASELINE = `commit ${BASELINE_COMMIT}`;
const NOW = "okta-idm";
const FIRST = "okta-idm, first with this token";

/** The owner of the mock's key. */
const ADMIN = "00u7adm2in4istr6ato8";
const ANA = "ana@example.com";
const FINANCE = "Finance";
const PAYROLL = "Payroll";

/** Another user, so that the first command does not change the target of the measured one. */
const OTHER = "ben@example.com";

interface MeasuredCommand {
  readonly id: string;
  readonly args: readonly string[];
  /** Ana's state before the command. */
  readonly status?: string;
  /** Whether Ana is in the group before the command. */
  readonly isMember?: boolean;
}

const COMMANDS: readonly MeasuredCommand[] = [
  { id: "users-suspend", args: ["users", "suspend", ANA] },
  { id: "users-unsuspend", args: ["users", "unsuspend", ANA], status: "SUSPENDED" },
  { id: "users-unlock", args: ["users", "unlock", ANA], status: "LOCKED_OUT" },
  { id: "users-clear-sessions", args: ["users", "clear-sessions", ANA] },
  { id: "users-reset-password", args: ["users", "reset-password", ANA] },
  { id: "groups-remove-user", args: ["groups", "remove-user", FINANCE, ANA], isMember: true },
  { id: "groups-add-user", args: ["groups", "add-user", FINANCE, ANA] },
  { id: "apps-deactivate", args: ["apps", "deactivate", PAYROLL, "--yes"] },
  { id: "users-get", args: ["users", "get", ANA] },
];

/**
 * Measures whole commands, with a latency of a quarter of a second. An earlier command has cached the owner of the token, as
 * on an administrator's machine.
 */
export const measureCommands: Measure = async (bench) => {
  const baseline = await buildBaseline(bench);
  const sections: Section[] = [];
  for (const command of COMMANDS) sections.push(await measured(bench, command, baseline));
  return sections;
};

async function measured(
  bench: Bench,
  command: MeasuredCommand,
  baseline: string | undefined,
): Promise<Section> {
  const isRead = command.id === "users-get";
  const plan: SectionPlan = {
    id: command.id,
    title: `okta-idm ${command.args.join(" ")}, ${LATENCY_MS} ms latency${baseline ? "" : ` (without ${BASELINE}: not in this clone)`}`,
    quantities: [
      { name: "requests", head: "requests", unit: "count" },
      ...(isRead
        ? []
        : [{ name: "roundTripsBefore", head: "round trips before the write", unit: "count" as const }]),
      { name: "wallMs", head: "time", unit: "milliseconds" },
    ],
    bases: baseline ? [{ quantity: "wallMs", of: BASELINE }] : [],
    short: { [BASELINE]: BASELINE_COMMIT },
  };
  const mock = await startMock({ latencyMs: LATENCY_MS, state: stateFor(command) });
  // Each build has its own home folder.
  const homes = await Promise.all(["now", "baseline"].map((name) => mkdtemp(join(bench.folder, `${name}-`))));
  const [home = "", baselineHome = ""] = homes;
  try {
    const sample = (okta: string, home: string) => () => sampleOf(mock, okta, command, home);
    const contenders = {
      ...(baseline && { [BASELINE]: sample(baseline, baselineHome) }),
      [NOW]: sample(OKTA_IDM, home),
      [FIRST]: async () => {
        const fresh = await mkdtemp(join(bench.folder, "first-"));
        return sampleOf(mock, OKTA_IDM, command, fresh);
      },
    };
    const warm = ["users", "suspend", OTHER];
    await run(mock, OKTA_IDM, warm, home);
    if (baseline) await run(mock, baseline, warm, baselineHome);
    const report = (name: string, round: number) => {
      if (round === 0) bench.report(`${command.args.join(" ")}: ${name}`);
    };
    return sectionOf(plan, await interleaved(contenders, bench.quick ? 3 : 9, report));
  } finally {
    await mock.close();
    await Promise.all(homes.map((each) => rm(each, { recursive: true })));
  }
}

/** Starts an org with the targets of a command in the right state. */
function stateFor({ status = "ACTIVE", isMember = false }: MeasuredCommand) {
  const ana = aUser({ login: ANA, status });
  const finance = aGroup({ name: FINANCE });
  return {
    users: [aUser({ id: ADMIN, login: "admin@example.com" }), ana, aUser({ login: OTHER })],
    groups: [finance],
    apps: [anApp({ label: PAYROLL })],
    memberships: isMember ? { [finance.id]: [ana.id] } : {},
  };
}

async function sampleOf(mock: Mock, okta: string, command: MeasuredCommand, home: string) {
  mock.reset();
  const wallMs = quantityOf(await run(mock, okta, command.args, home), "wallMs");
  const requests = mock.requests();
  const write = requests.findIndex(({ method }) => method !== "GET");
  const before = write < 0 ? 0 : (roundTrips(requests)[write] ?? 1) - 1;
  return { wallMs, requests: requests.length, roundTripsBefore: before };
}

function run(mock: Mock, okta: string, args: readonly string[], home: string) {
  const env = { OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey, HOME: home, XDG_CONFIG_HOME: home };
  return runProcess({ args: [okta, ...args], env, reportsUsage: false });
}

/** Returns for each request the length of the longest chain of requests before it, each sent after the response to the last one. */
function roundTrips(requests: readonly RecordedRequest[]): number[] {
  const depths: number[] = [];
  for (const { at } of requests) {
    const sentMs = Date.parse(at);
    const earlier = requests
      .slice(0, depths.length)
      .flatMap((request, index) =>
        Date.parse(request.at) + LATENCY_MS - TOLERANCE_MS <= sentMs ? [depths[index] ?? 0] : [],
      );
    depths.push(1 + Math.max(0, ...earlier));
  }
  return depths;
}
