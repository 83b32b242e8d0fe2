// Every usage error of commands and their options: message, hint, and the values that docs/errors.md shows it with.
import { usageError } from "./usage-error.ts";

const help = (command: string) => `Try ${command} --help`;
const or = (words: readonly string[]) => words.join(", ").replace(/, ([^,]+)$/, " or $1");

// Commands and arguments

export const commandFirst = usageError(() => [
  "The command comes first, then its options: okta-idm <command> [options]",
]);

export const unknownCommand = usageError(
  (given: string, near: string | undefined, noun: string) => [
    `Unknown command ${JSON.stringify(given)}.`,
    near === undefined ? help(`okta-idm${noun && ` ${noun}`}`) : `Did you mean okta-idm ${near}?`,
  ],
  "users suspnd",
  "users suspend" as string | undefined,
  "users",
);

export const wrongArguments = usageError(
  (command: string, takes: readonly string[], near: string | undefined) => [
    takes.length > 0 ? `${command} expects ${takes.join(" ")}` : `${command} takes no arguments.`,
    near === undefined ? help(command) : `Did you mean okta-idm ${near}?`,
  ],
  "okta-idm groups add-user",
  ["<group>", "<user>..."] as readonly string[],
  undefined as string | undefined,
);

export const groupMissing = usageError(() => ["The group is missing. Give it as the argument."]);

export const tooManyArguments = usageError(
  (source: string, isGroupGiven: boolean) => [
    `${source} the targets. Omit the ${isGroupGiven ? "other " : ""}arguments.`,
  ],
  "The ledger names" as string,
  false as boolean,
);

export const groupFirst = usageError(
  (command: string) => [`The group comes first, then the users: ${command}`],
  "okta-idm groups add-user Finance ana@example.com",
);

// Options

export const unknownOption = usageError(
  (option: string, command: string, near: string | undefined) => [
    `Unknown option ${option}.`,
    near === undefined ? help(command) : `Did you mean ${near}?`,
  ],
  "--dryrun",
  "okta-idm users suspend",
  "--dry-run" as string | undefined,
);

export const keyAsOption = usageError(
  (option: string) => [
    `Unknown option ${option}.`,
    "A key is never an option. Set OKTA_API_KEY, or create a profile with okta-idm login.",
  ],
  "--api-key",
);

export const valueMissing = usageError(
  (option: string, command: string) => [`${option} requires a value.`, help(command)],
  "--limit",
  "okta-idm users list",
);

export const hyphenValue = usageError(
  (option: string) => [
    `${option} requires a value.`,
    `If the value starts with a hyphen, write it after an equals sign: ${option}=-1`,
  ],
  "--after",
);

export const valueEmpty = usageError(
  (option: string, command: string) => [`The value of ${option} is empty.`, help(command)],
  "--profile",
  "okta-idm users list",
);

export const valueNotTaken = usageError(
  (option: string, command: string) => [`${option} takes no value.`, help(command)],
  "--all",
  "okta-idm users list",
);

export const conflict = usageError(
  (option: string, other: string) => [`${option} conflicts with ${other}. Omit one of them.`],
  "--from",
  "--query",
);

export const requirement = usageError(
  (option: string, required: readonly string[], hint = "") => [`${option} requires ${or(required)}.`, hint],
  "--ledger",
  ["--from", "--query"] as readonly string[],
  "" as string,
);

export const integerNeeded = usageError(
  (option: string, given: string, min: number, max?: number) => [
    `${option} takes a whole number from ${min}${max === undefined ? "" : ` to ${max}`}, not ${JSON.stringify(given)}.`,
  ],
  "--limit",
  "abc",
  1,
  1_000 as number | undefined,
);

export const choiceNeeded = usageError(
  (option: string, choices: readonly string[], given: string) => [
    `${option} takes ${or(choices)}, not ${JSON.stringify(given)}.`,
  ],
  "--output-shape",
  ["documented", "turbine"] as readonly string[],
  "json",
);

export const pairNeeded = usageError(
  (option: string) => [`${option} takes a name and a value: ${option} name=value`],
  "--query",
);

export const sizeNeeded = usageError(
  (option: string, given: string) => [
    `${option} takes a size such as 500K, 100M or 1G, not ${JSON.stringify(given)}.`,
  ],
  "--rotate",
  "10Q",
);

export const failuresNeeded = usageError(
  (given: string) => [
    `--stop-after-failures takes a whole number from 1, or a share below 100% such as 5%, not ${JSON.stringify(given)}.`,
  ],
  "0",
);

export const addressNeeded = usageError(
  (given: string) => [
    `--ip takes an IP address such as 203.0.113.7 or 2001:db8::1, not ${JSON.stringify(given)}.`,
  ],
  "203.0.113",
);

export const eventTypeNeeded = usageError(
  (given: string) => [
    `--event takes an event type or its first words, not ${JSON.stringify(given)}.`,
    "Examples: user.session.start, user.lifecycle",
  ],
  "user session",
);

export const timeNeeded = usageError(
  (option: string, given: string, zone: string) => [
    `${option} takes a time, not ${JSON.stringify(given)}.`,
    `Examples: 2026-01-05T08:30:00Z, 2026-01-05${zone}, yesterday, 'today 09:00', 30m, 12h, 7d`,
  ],
  "--since",
  "tomorrow",
  " (UTC)" as string,
);

export const sameFile = usageError(
  (option: string, other: string) => [`${option} and ${other} name the same file. Give each its own.`],
  "--out",
  "--checkpoint",
);

// Actions and requests

export const unknownAction = usageError(
  (given: string, near: readonly string[]) => [
    `Unknown action ${JSON.stringify(given)}.`,
    `Did you mean ${or(near)}?`,
  ],
  "suspend_usr",
  ["suspend_user"] as readonly string[],
);

export const unclearQuery = usageError(
  (fault: string) => [`The path ${fault}.`, "Use --query name=value, which encodes it."],
  "has a query with a space",
);

export const unknownShell = usageError(
  (given: string, shells: readonly string[]) => [
    `Unknown shell ${JSON.stringify(given)}. It must be ${or(shells)}.`,
  ],
  "tcsh",
  ["bash", "zsh", "fish"] as readonly string[],
);

// Changes

export const hiddenSecret = usageError(
  (source: string) => [
    `The response to ${source} has a link or password that signs in as the user. A terminal hides it.`,
    "Add --show-secrets to show it.",
  ],
  "--no-send-email",
);

export const linkNotShown = usageError(
  (link: string) => [
    "The response to --no-send-email has a link that is shown once, and --fields leaves it out.",
    `Add ${link} to --fields.`,
  ],
  "resetPasswordUrl",
);

export const linksLost = usageError(() => [
  "A bulk run keeps no responses, so without a mail the link of each user would be lost.",
  "Omit --no-send-email, or name the users as arguments.",
]);

export const linksLostInLedger = usageError(
  (ledger: string) => [
    `${ledger} asks for links instead of mails. This command keeps no responses, so each link would be lost.`,
    "Resume it with the program that started it.",
  ],
  "reset.jsonl",
);

export const ledgerDecides = usageError(
  (option: string) => [`The ledger says what to do with each target. Omit ${option}.`],
  "--force",
);

export const alreadyPlanned = usageError(() => [
  "The run is planned already.",
  "To see what is left, use okta-idm runs show.",
]);

export const columnOfLedger = usageError(
  (path: string) => [`${path} is a ledger. It names its targets by id. Omit --column.`],
  "suspend.jsonl",
);

export const nothingChanged = usageError(
  (path: string) => [`The run of ${path} changed nothing, so there is nothing to do.`],
  "suspend.jsonl",
);

export const otherTargets = usageError(
  (path: string, found: string, wanted: string) => [`The ledger ${path} changed ${found}s, not ${wanted}s.`],
  "suspend.jsonl",
  "user",
  "app",
);

export const otherGroup = usageError(
  (path: string, group: string) => [`The ledger ${path} did not change the group ${group}.`],
  "add.jsonl",
  "Finance (00g1finance2Group3)",
);

export const runMissing = usageError(() => [
  "Name the run to undo, or give --resume with the run that was undoing it.",
]);

export const listNotComplete = usageError(
  (noun: string) => [
    `The list of ${noun} is not complete: Okta's pages lead back to an earlier page. Nothing was changed.`,
  ],
  "users",
);

export const confirmationNeeded = usageError(
  (question: string, isListOnStdin: boolean) => [
    `${question} ${isListOnStdin ? "Standard input is the list, so there is nobody to ask." : "There is no terminal to ask on."}`,
    "Add --yes to confirm.",
  ],
  "Suspend 146 users in acme.okta.com?",
  false as boolean,
);

export const notConfirmed = usageError(() => ["That does not match. Nothing was changed."]);

export const packageMissing = usageError(
  (what: string, name: string) => [`${what} is a separate package.`, `Install it: npm install ${name}`],
  "The MCP server",
  "@okta-idm/mcp",
);

// Events

export const formatResumed = usageError(
  (format: string) => [`This export was started with --format ${format}. Resume it without --format.`],
  "ecs",
);

export const formatOutput = usageError(
  (output: string) => [`--format requires --output ndjson, json or yaml, not ${output}.`],
  "csv",
);

export const windowEmpty = usageError(
  (since: string, until: string) => [
    `The start of an export must be before its end, not ${since} to ${until}.`,
  ],
  "2026-01-02T00:00:00.000Z",
  "2026-01-01T00:00:00.000Z",
);

export const windowChanged = usageError(
  (since: string, until: string, option: string) => [
    `This export covers ${since} to ${until}. Omit ${option}, or give another --out.`,
  ],
  "2026-01-01T00:00:00.000Z",
  "2026-02-01T00:00:00.000Z",
  "--since",
);

export const exportStarted = usageError(
  (checkpoint: string) => [
    `${checkpoint} exists: this export was started and is not complete.`,
    "Add --resume, or remove both files.",
  ],
  "jan.ndjson.checkpoint",
);

export const exportWithoutCheckpoint = usageError(
  (out: string) => [`${out} already exists, and there is no checkpoint to resume from.`],
  "jan.ndjson",
);

export const headerLine = usageError(
  (line: number, source: string) => [
    `Line ${line} of ${source} is not a header, such as Authorization: Bearer …`,
  ],
  2,
  "the file headers.txt",
);

// Signing in

export const otherOrg = usageError(
  (name: string) => [
    `The profile ${name} belongs to another org.`,
    `Choose another name with --profile, or remove it: okta-idm profiles remove ${name}`,
  ],
  "acme",
);

export const serviceAppOptions = usageError(() => [
  "A service app requires --client-id, --private-key-file and --scopes.",
]);

export const tokenMissing = usageError(() => [
  "There is no terminal to ask for the token on.",
  "Add --api-key-stdin, and pass the token on standard input.",
]);

export const answerMissing = usageError(
  (option: string) => ["There is no terminal to ask on.", `Add ${option}.`],
  "--url",
);
