import type { Options } from "../command.ts";

/** The options that say where to connect, and as whom. A key is never one of them: every process sees arguments. */
export const CONNECTION_OPTIONS = {
  profile: {
    type: "string",
    value: "<name>",
    help: "Profile to use. Default: OKTA_PROFILE, or the one in use",
  },
  url: { type: "string", value: "<url>", help: "URL of the org. Default: OKTA_URL, or the profile's" },
  "http-proxy": {
    type: "string",
    value: "<url>",
    help: "Proxy for the requests. Default: the profile's, or HTTPS_PROXY",
  },
  "ca-file": {
    type: "string",
    value: "<file>",
    help: "Certificates to trust besides the usual ones, in PEM",
  },
  "no-verify-ssl": { type: "boolean", help: "Do not verify the org's TLS certificate" },
  "no-verify-proxy-ssl": { type: "boolean", help: "Do not verify the TLS certificate of an https proxy" },
  debug: { type: "boolean", help: "Show each request, without secrets" },
} as const satisfies Options;

/** The option of what may show what signs in as somebody. */
export const SECRET_OPTIONS = {
  "show-secrets": { type: "boolean", help: "Show links and tokens on a terminal, which hides them" },
} as const satisfies Options;

/** The options that say what the output looks like. */
export const OUTPUT_OPTIONS = {
  output: {
    type: "string",
    short: "o",
    value: "<format>",
    help: "table, json, ndjson, csv or yaml. Default: table",
  },
  fields: {
    type: "string",
    value: "<list>",
    help: "Fields to show, e.g. id,profile.login; with + in front, beside the usual ones",
  },
  ...SECRET_OPTIONS,
} as const satisfies Options;

/** The options that say which events of the log are meant. */
export const EVENT_OPTIONS = {
  filter: { type: "string", value: "<text>", help: 'SCIM expression, e.g. severity eq "WARN"' },
  q: { type: "string", value: "<text>", help: "Keywords that an event has to hold, all of them" },
} as const satisfies Options;

/** The options that change many, and say whom. */
export const BULK_OPTIONS = {
  from: {
    type: "string",
    value: "<file>",
    help: "File that names the targets: csv, ndjson, a name a line, or the ledger of a run, for those it changed; - is standard input",
  },
  column: {
    type: "string",
    value: "<name>",
    help: "Column that names them. Default: id, else login, email or label",
  },
  query: {
    type: "string",
    value: "<expression>",
    help: "Change all that Okta finds: users by search, apps by filter",
  },
  ledger: {
    type: "string",
    value: "<file>",
    help: "New file for what becomes of each. Default: one that okta-idm runs list shows",
  },
  resume: {
    type: "string",
    value: "<run>",
    help: "Resume a run, by its name or ledger, from where it stopped",
  },
  queue: {
    type: "string",
    value: "<url>",
    help: "Let the workers of a queue make the changes: URL of its Redis. Requires the package @okta-idm/worker",
  },
  "no-verify": {
    type: "boolean",
    help: "Do not read the state of each again after Okta accepted the change",
  },
  "stop-after-failures": {
    type: "string",
    value: "<n|n%>",
    help: "Stop after so many failures, or such a share of at least 20",
  },
} as const satisfies Options;

/** The option of raw writes, which are not verified by default: their answer is what was asked for. */
export const VERIFY_OPTION = {
  type: "boolean",
  help: "After a change that Okta accepted, read the state, and exit with 3 when it says otherwise",
} as const;

/** The options of everything that changes something. */
export const WRITE_OPTIONS = {
  "dry-run": { type: "boolean", help: "Read the state and tell what would be done, and do nothing" },
  yes: {
    type: "boolean",
    short: "y",
    help: "Do not ask for confirmation. The limit of --max-changes holds all the same",
  },
  "max-changes": {
    type: "string",
    value: "<n>",
    help: "Refuse to change more than this many. Default: the profile's, or 50",
  },
  reason: { type: "string", value: "<text>", help: "Why, for the audit file, e.g. a ticket" },
} as const satisfies Options;
