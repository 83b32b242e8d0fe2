import {
  type Conflict,
  choice,
  file,
  flag,
  integer,
  type Requirement,
  string,
  type ValuesOf,
} from "../command.ts";

const CONNECTION = { section: "Connection" };
const OUTPUT = { section: "Output" };
const BULK = { section: "Bulk runs" };

/** Options that choose the org and the sign-in. A key is never one of them: every process sees arguments. */
export const CONNECTION_OPTIONS = {
  profile: string("<name>", "Profile to use (default: OKTA_PROFILE, or the profile in use)", CONNECTION),
  url: string("<url>", "URL of the org (default: OKTA_URL, or the profile's)", CONNECTION),
  httpProxy: string("<url>", "Proxy for requests (default: the profile's, or HTTPS_PROXY)", CONNECTION),
  caFile: file("Certificates to trust besides the usual ones, in PEM", CONNECTION),
  noVerifySsl: flag("Do not verify the org's TLS certificate", CONNECTION),
  noVerifyProxySsl: flag("Do not verify the TLS certificate of an HTTPS proxy", CONNECTION),
  debug: flag("Show each request, without secrets", CONNECTION),
};

/** The option that shows links and tokens on a terminal. */
export const SECRET_OPTIONS = {
  showSecrets: flag("Show links and tokens, which a terminal hides", OUTPUT),
};

/** The values of `--output`. */
export const FORMATS = ["table", "json", "ndjson", "csv", "yaml"] as const;

/** Options that choose the format of the output. */
export const OUTPUT_OPTIONS = {
  output: choice(FORMATS, "table, json, ndjson, csv or yaml (default: table)", {
    value: "<format>",
    short: "o",
    ...OUTPUT,
  }),
  fields: string(
    "<list>",
    "Fields to show, e.g. id,profile.login. A leading + adds them to the default fields",
    OUTPUT,
  ),
  ...SECRET_OPTIONS,
};

/** Options that choose the targets of a bulk run, and how it runs. */
export const BULK_OPTIONS = {
  from: file(
    "File with the targets: csv, ndjson, or one name a line; or the ledger of a run, for the targets it changed. - is standard input",
    BULK,
  ),
  column: string("<name>", "Column with the targets (default: id, login, email or label)", BULK),
  query: string("<expression>", "Change all that Okta finds: users by search, apps by filter", BULK),
  ledger: file("New file that records each item (default: a file that runs list shows)", BULK),
  resume: string("<run>", "Resume a run, by its name or ledger", BULK),
  queue: string(
    "<url>",
    "Let workers make the changes: URL of their Redis. Requires the package @okta-idm/worker",
    BULK,
  ),
  noVerify: flag("Do not read each state again after Okta accepted the change", BULK),
  stopAfterFailures: string(
    "<n|n%>",
    "Stop after N failures, or when N % of at least 20 items have failed",
    BULK,
  ),
};

/** Options that replace the arguments of a change. */
export const BULK_SOURCES = ["from", "query", "resume"] as const;

/** Options of a bulk run that have no effect on targets that are arguments. */
export const BULK_REQUIRES = [
  ["column", "from"],
  ["ledger", BULK_SOURCES],
  ["queue", BULK_SOURCES],
  ["stopAfterFailures", BULK_SOURCES],
] as const satisfies readonly Requirement[];

export const BULK_CONFLICTS = [
  ["from", "query"],
  ["from", "resume"],
  ["query", "resume"],
  ["resume", "ledger"],
] as const satisfies readonly Conflict[];

/** The option of raw writes. They are not verified by default, because the caller wants their response. */
export const VERIFY_OPTION = flag(
  "Read the state after a change that Okta accepted, and exit with 3 if it did not change",
);

/** Options of every command that changes something. */
export const WRITE_OPTIONS = {
  dryRun: flag("Show what would change, and change nothing"),
  yes: flag("Do not ask for confirmation. --max-changes still applies", { short: "y" }),
  maxChanges: integer({ min: 0 }, "Reject more changes than this (default: the profile's, or 50)"),
  reason: string("<text>", "Reason for the audit file, e.g. a ticket"),
};

export type ConnectionValues = Partial<ValuesOf<typeof CONNECTION_OPTIONS>>;
export type SecretValues = Partial<ValuesOf<typeof SECRET_OPTIONS>>;
export type OutputValues = Partial<ValuesOf<typeof OUTPUT_OPTIONS>>;
export type WriteValues = Partial<ValuesOf<typeof WRITE_OPTIONS>>;
export type BulkValues = Partial<ValuesOf<typeof BULK_OPTIONS>>;
/** Parameters of the contract that have an effect on the output. */
interface ParameterValues {
  readonly noSendEmail?: boolean;
  readonly oauthTokens?: boolean;
}
/** The values of a command that changes users or apps. */
export type ChangeValues = BulkValues & WriteValues & OutputValues & ConnectionValues & ParameterValues;
