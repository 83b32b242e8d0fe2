import { type ErrorKind, OktaError, type OktaErrorDetails } from "@okta-idm/core";
import { UnrecoverableError } from "bullmq";

/** @param example values with which docs/errors.md shows the message. */
function entry<const Values extends readonly (string | number)[]>(
  example: Values,
  message: (
    ...values: { readonly [Index in keyof Values]: Values[Index] extends number ? number : string }
  ) => string,
  remedy: string,
  kind: ErrorKind = "refused",
) {
  return { kind, message, remedy, example };
}

/** Every error that this package finds by itself: the message says what happened and why, the remedy what to do next. */
export const ERRORS = {
  // The command line
  unknownCommand: entry(['"strat"'], (name) => `Unknown command: ${name}`, "Try okta-idm-worker --help"),
  argumentsWrong: entry(
    ["status", "<key>"],
    (command, takes) => `okta-idm-worker ${command} takes ${takes}`,
    "Try okta-idm-worker <command> --help",
  ),
  orgOptionMissing: entry([], () => "--org is missing", "Pass the URL of the job's org"),
  fileNotJson: entry([], () => "The job is not JSON", "Check the file"),
  optionsConflict: entry(
    ["profile", "all-profiles"],
    (one, other) => `--${one} conflicts with --${other}`,
    "Pass one of them",
  ),
  noProfile: entry([], () => "There is no profile", "Create one with okta-idm login"),
  optionRequiresCollect: entry(["rotate"], (option) => `--${option} requires --collect or --webhook`, ""),
  webhookRequiresFolder: entry(
    [],
    () => "--webhook requires --dead-letters",
    "Pass a folder for events that the webhook rejects",
  ),
  sinceInvalid: entry([], () => "--since takes a date, such as 2026-11-29T08:00:00Z", ""),
  telemetryNotInstalled: entry([], () => "--otel requires a package", "Install it: npm install bullmq-otel"),
  addressInvalid: entry(
    ["--health"],
    (option) => `${option} takes a port, or a host and a port, such as 127.0.0.1:9464`,
    "",
  ),
  addressUnusable: entry(
    ["--health", "9464", "EADDRINUSE"],
    (option, listen, code) => `The worker cannot listen on ${option} ${listen} (${code})`,
    "Use another address",
  ),
  boardPasswordMissing: entry(
    [],
    () => "The board requires a password",
    "Pass --password-file, or set OKTA_IDM_BOARD_PASSWORD",
  ),
  boardPasswordShort: entry(
    [12],
    (least) => `The password of the board has fewer than ${least} characters`,
    "Use a longer one",
  ),
  boardNotInstalled: entry(
    [],
    () => "The board requires packages that are not installed",
    "Install them: npm install @bull-board/api @bull-board/express express",
  ),
  // Jobs
  jobNoObject: entry([], () => "A job is an object", ""),
  jobMemberUnknown: entry(
    ['"dryrun"', "org, action, inputs, reason, key"],
    (name, members) => `A job has no member ${name}. It takes ${members}`,
    "",
  ),
  keyInvalid: entry(
    [],
    () => "The key of a job takes 1 to 200 letters, digits, dots, dashes and underscores",
    "",
  ),
  reasonInvalid: entry([1_000], (most) => `The reason of a job is a text of at most ${most} characters`, ""),
  jobOrgMissing: entry([], () => "The org of a job is missing", "Set it to the URL of the org"),
  actionMissing: entry([], () => "The action of a job is missing", "Set it to an action that writes"),
  actionUnknown: entry(
    ['"suspend_usr"', "suspend_user, unsuspend_user"],
    (name, actions) => `A job does not take the action ${name}. It takes ${actions}`,
    "",
  ),
  inputsMissing: entry([], () => "A job takes at least one input", ""),
  inputsTooMany: entry(
    [101, 100],
    (count, most) => `A job takes at most ${most} inputs, and this one has ${count}`,
    "Submit a bulk run",
  ),
  inputInvalid: entry([1, "is no object"], (n, fault) => `Input ${n} ${fault}`, ""),
  jobTooLong: entry(
    [300_000, 262_144],
    (length, most) => `The job has ${length} characters. The limit is ${most}`,
    "Split it",
  ),
  queuedJobInvalid: entry(["place"], (member) => `The member ${member} of a queued job is invalid`, ""),
  queuedJobNotJson: entry([], () => "The job in Redis is not JSON", "Submit it again"),
  jobOfOtherOrg: entry(
    ["https://other.okta.com", "https://acme.okta.com"],
    (org, queue) => `The job is for ${org}, but the queue is for ${queue}`,
    "",
  ),
  keyTaken: entry(["INC-1234"], (key) => `Another job has the key ${key}`, "Use another key"),
  notServed: entry(
    ["https://acme.okta.com", "No worker has been started yet"],
    (org, known) => `No worker serves ${org}. ${known}`,
    "",
  ),
  redisTimeout: entry(
    [],
    () => "Redis did not respond in time. The job may have been submitted",
    "Submit it again with the same key",
    "timeout",
  ),
  // Redis
  queueInvalid: entry(
    [],
    () => "The URL of Redis is missing or invalid",
    "Pass it as --queue redis://localhost:6379, or set OKTA_IDM_QUEUE",
  ),
  passwordInOption: entry(
    [],
    () => "Every process of this machine can read a password in --queue",
    "Set OKTA_IDM_QUEUE_PASSWORD, and remove the password from the URL",
  ),
  redisPassword: entry(
    ["localhost:6379"],
    (host) => `Redis at ${host} rejects the password`,
    "Set OKTA_IDM_QUEUE_PASSWORD",
  ),
  redisPermission: entry(
    ["localhost:6379"],
    (host) => `The user of Redis at ${host} lacks a permission`,
    "Grant it all commands on the keys okta-idm:*",
  ),
  redisUnreachable: entry(
    ["localhost:6379", "ECONNREFUSED"],
    (host, code) => `Could not connect to Redis at ${host} (${code})`,
    "Start Redis, or check its URL in --queue or OKTA_IDM_QUEUE",
    "network",
  ),
  redisTooOld: entry(["6.0"], (version) => `Redis ${version} is too old`, "Use 6.2 or later, or Valkey"),
  redisNotDurable: entry(
    [],
    () => "Redis does not keep its writes (AOF is off), so a restart loses jobs",
    "Set appendonly yes",
  ),
  redisEvicts: entry(
    ["allkeys-lru"],
    (policy) => `Redis removes keys when its memory is full (${policy})`,
    "Set maxmemory-policy noeviction",
  ),
  redisUnsafe: entry(
    ["Redis does not keep its writes (AOF is off), so a restart loses jobs. Set appendonly yes"],
    (faults) => faults,
    "To use it nevertheless, pass --allow-data-loss",
  ),
  // Workers
  orgsMissing: entry([], () => "A worker requires at least one org", ""),
  orgTwice: entry(["https://acme.okta.com"], (org) => `${org} is given twice`, ""),
  checkpointOfOtherOrg: entry(
    ["https://acme.okta.com", "https://other.okta.com"],
    (org, other) => `The checkpoint of ${org} belongs to ${other}`,
    "",
  ),
};

type Values<Name extends keyof typeof ERRORS> = Parameters<(typeof ERRORS)[Name]["message"]>;

/** Returns the message and the remedy of an error of the table. */
export function messageOf<Name extends keyof typeof ERRORS>(name: Name, ...values: Values<Name>): string {
  const { message, remedy } = ERRORS[name];
  const text = (message as (...values: readonly unknown[]) => string)(...values);
  return remedy === "" ? text : `${text}. ${remedy}`;
}

/** Creates an error of the table. */
export function errorOf<Name extends keyof typeof ERRORS>(
  name: Name,
  values: Values<Name>,
  details: OktaErrorDetails = {},
): OktaError {
  return new OktaError(ERRORS[name].kind, messageOf(name, ...values), details);
}

/** Returns the name and code of an error. The log gets no message, because it may hold secrets. */
export function errorName(error: unknown): string {
  const { name, code } = Object(error) as { readonly name?: unknown; readonly code?: unknown };
  return [name, code].filter((text) => typeof text === "string").join(" ") || "Error";
}

const MAX_MESSAGE = 1_000;

/** Returns the message of an error without secrets: an OktaError holds no header, body or query. */
export function safeMessage(error: unknown): string {
  const isSafe = error instanceof OktaError || error instanceof UnrecoverableError;
  if (isSafe || (error instanceof Error && error.constructor === Error)) {
    return error.message.slice(0, MAX_MESSAGE);
  }
  return `The worker failed (${errorName(error)})`;
}
