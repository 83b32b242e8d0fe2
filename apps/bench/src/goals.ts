/** A goal of one of our contenders. */
export type Goal = {
  readonly section: string;
  readonly contender: string;
  readonly quantity: string;
  /** The contender to compare with; undefined if the goal is for the quantity itself. */
  readonly of?: string;
} & ({ readonly least: number; readonly most?: never } | { readonly most: number; readonly least?: never });

const UNDICI = "undici.request, thrown away";
const SDK = "okta-sdk-nodejs";
const SDK_ROWS = "okta-sdk-nodejs, stringified";
const NODE = "node -e 0";
const EXPORT = "connector, exportEvents";
const CORE = "core, all layers";
const PIPED = "pages gunzipped and piped";
const CHAIN = "one page after the other";
const COMMAND = "okta-idm";
const BASELINE = "commit dea3a95";

/** Goals of each command: requests, round trips before the write, and time compared with the baseline. */
const COMMANDS: readonly (readonly [section: string, requests: number, wall: number])[] = [
  ["users-suspend", 3, 0.65],
  ["users-unsuspend", 3, 0.8],
  ["users-unlock", 3, 0.8],
  ["users-clear-sessions", 3, 0.6],
  ["users-reset-password", 4, 0.7],
  ["groups-remove-user", 5, 0.45],
  ["groups-add-user", 5, 0.5],
  ["apps-deactivate", 3, 0.65],
  ["users-get", 1, 0.6],
];

/** All goals, the most important first: limits, start, bulk, one call. */
export const GOALS: readonly Goal[] = [
  ...["connector, 50 at once", "connector, 1,000 at once"].flatMap((contender): Goal[] => [
    { section: "bulk", contender, quantity: "share", least: 0.99 },
    { section: "bulk", contender, quantity: "refused", most: 0 },
    { section: "bulk", contender, quantity: "failed", most: 0 },
  ]),
  { section: "bulk-shared", contender: "connector, 50 at once", quantity: "refusedPerWindow", most: 2 },
  { section: "bulk-shared", contender: "connector, 50 at once", quantity: "failed", most: 0 },

  { section: "start-up", contender: "okta-idm --help", quantity: "wallMs", of: NODE, most: 1.3 },
  { section: "start-up", contender: "okta-idm --version", quantity: "wallMs", of: NODE, most: 1.3 },
  { section: "start-up", contender: "okta-idm run get_users, http", quantity: "wallMs", of: NODE, most: 1.7 },
  { section: "start-up", contender: "okta-idm run get_users, TLS", quantity: "wallMs", of: NODE, most: 2.8 },
  {
    section: "start-up",
    contender: "okta-idm run get_users, http",
    quantity: "peakBytes",
    of: NODE,
    most: 1.3,
  },

  {
    section: "listing",
    contender: "okta-idm users list --all",
    quantity: "wallMs",
    of: SDK_ROWS,
    most: 0.15,
  },
  {
    section: "listing",
    contender: "okta-idm users list --all",
    quantity: "peakBytes",
    of: SDK_ROWS,
    most: 0.6,
  },
  { section: "listing", contender: "core, paginateRaw", quantity: "wallMs", of: SDK_ROWS, most: 0.15 },
  { section: "listing", contender: "core, paginateRaw", quantity: "peakBytes", of: SDK_ROWS, most: 0.6 },
  { section: "listing", contender: "core, paginate", quantity: "wallMs", of: SDK_ROWS, most: 0.45 },

  { section: "export", contender: "connector, exportEvents", quantity: "wallMs", of: SDK_ROWS, most: 0.2 },
  { section: "export", contender: "connector, exportEvents", quantity: "peakBytes", of: SDK_ROWS, most: 0.5 },
  {
    section: "export",
    contender: "connector, exportEvents",
    quantity: "wallMs",
    of: "node:http, bytes",
    most: 1.7,
  },
  {
    section: "export-latency",
    contender: "connector, exportEvents",
    quantity: "wallMs",
    of: "pages × latency",
    most: 1.2,
  },

  { section: "export-tls", contender: EXPORT, quantity: "wallMs", of: "okta-sdk-nodejs", most: 0.22 },
  { section: "export-tls", contender: EXPORT, quantity: "wallMs", of: PIPED, most: 1.25 },
  { section: "export-tls", contender: EXPORT, quantity: "peakBytes", most: 110_000_000 },
  ...["3,000", "30,000", "300,000"].map(
    (events): Goal => ({
      section: "growth-export-tls",
      contender: `${events} events`,
      quantity: "peakBytes",
      most: 110_000_000,
    }),
  ),
  { section: "export-1000-ms", contender: EXPORT, quantity: "wallMs", of: CHAIN, most: 0.55 },
  { section: "export-1000-ms", contender: EXPORT, quantity: "refused", most: 0 },
  { section: "export-2000-ms", contender: EXPORT, quantity: "wallMs", of: CHAIN, most: 0.3 },
  { section: "export-2000-ms", contender: EXPORT, quantity: "refused", most: 0 },
  { section: "calls-tls", contender: CORE, quantity: "callsPerSecond", of: UNDICI, least: 0.5 },
  {
    section: "calls-tls",
    contender: CORE,
    quantity: "callsPerSecond",
    of: "okta-sdk-nodejs, cache off",
    least: 2.5,
  },
  { section: "calls-tls", contender: CORE, quantity: "cpuUs", of: UNDICI, most: 2 },

  { section: "calls-64", contender: "core, all layers", quantity: "callsPerSecond", of: UNDICI, least: 0.7 },
  { section: "calls-64", contender: "core, all layers", quantity: "callsPerSecond", of: SDK, least: 3.5 },

  ...COMMANDS.flatMap(([section, requests, wall]): Goal[] => [
    { section, contender: COMMAND, quantity: "requests", most: requests },
    ...(section === "users-get"
      ? []
      : [{ section, contender: COMMAND, quantity: "roundTripsBefore", most: 1 }]),
    { section, contender: COMMAND, quantity: "wallMs", of: BASELINE, most: wall },
  ]),

  { section: "install", contender: "core and cli", quantity: "packages", most: 8 },
  { section: "install", contender: "core and cli", quantity: "bytes", most: 4_000_000 },

  // A hundred times the work takes a hundred times the time, and the same memory.
  ...(
    [
      ["growth-listing", "10,000 users", "100,000 users"],
      ["growth-export", "30,000 events", "300,000 events"],
      ["growth-bulk", "10,000 items", "100,000 items"],
    ] as const
  ).flatMap(([section, of, contender]): Goal[] => [
    { section, contender, quantity: "itemUs", of, most: 1.1 },
    { section, contender, quantity: "peakBytes", of, most: 1.25 },
  ]),
];

export function goalsOf(section: string, contender: string): Goal[] {
  return GOALS.filter((goal) => goal.section === section && goal.contender === contender);
}

export function isMet(goal: Goal, value: number): boolean {
  return goal.least === undefined ? value <= goal.most : value >= goal.least;
}
