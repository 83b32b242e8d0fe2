import { InputError } from "@okta-idm/connector";
import { type ErrorKind, OktaError, printable } from "@okta-idm/core";
import { AmbiguousTargetError, describeTarget, TooManyChangesError } from "@okta-idm/jobs";

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

const UNCHANGED = "Nothing was changed";
const UNSENT = "Nothing was sent";

/** Every error that this package finds by itself: the message says what happened and why, the remedy what to do next. */
export const ERRORS = {
  // The command line
  argumentGiven: entry([], () => "okta-idm-mcp takes no arguments", "Try okta-idm-mcp --help"),
  unknownGroup: entry(
    ["restore, contain, destroy, generic", '"everything"'],
    (groups, given) => `--allow takes ${groups}, not ${given}`,
    "",
  ),
  optionRequiresHttp: entry(["token-file"], (option) => `--${option} requires --http`, ""),
  emptyTokenFile: entry(["mcp-token"], (file) => `The file ${file} is empty`, "Write the bearer token to it"),
  // HTTP
  addressInvalid: entry([], () => "--http takes a port, or a host and a port, such as 127.0.0.1:8765", ""),
  addressUnusable: entry(
    ["8765", "EADDRINUSE"],
    (listen, code) => `The server cannot listen on --http ${listen} (${code})`,
    "Use another address",
  ),
  tokenRequired: entry(
    [],
    () => "Beyond 127.0.0.1, HTTP clients need a bearer token",
    "Pass --token-file, or set OKTA_IDM_MCP_TOKEN",
  ),
  tokenTooShort: entry([], () => "The bearer token has fewer than 16 characters", "Use a longer one"),
  // Confirmations
  folderUnusable: entry(
    ["/var/lib/mcp", "EACCES"],
    (folder, code) => `The folder ${folder} cannot be used for confirmations (${code})`,
    "Pass a writable folder as --confirmation-folder",
  ),
  keyInvalid: entry(
    ["/var/lib/mcp/key"],
    (file) => `The file ${file} holds no key`,
    "Remove it, and the next start creates a new one",
  ),
  cannotConfirm: entry(
    ["this client cannot ask one (it does not declare the capability elicitation)"],
    (why) => `A person has to confirm every change, and ${why}. ${UNCHANGED}`,
    "",
  ),
  notConfirmed: entry([], () => `The change was not confirmed. ${UNCHANGED}`, "Do not ask again"),
  confirmationInvalid: entry(
    ["it was used before"],
    (why) => `The confirmation is not valid: ${why}. ${UNCHANGED}`,
    "Call the tool again without the state to get a new question",
  ),
  stateChanged: entry(
    [],
    () => `The state changed after the confirmation. ${UNCHANGED}`,
    "Call the tool again without the state to get a new question",
  ),
  requestTooLong: entry(
    [2_345, 2_000],
    (length, limit) =>
      `The request has ${length} characters, and a person has to read it. The limit is ${limit}. ${UNSENT}`,
    "Send a shorter request",
  ),
  // Arguments
  unknownTool: entry(['"suspend"'], (name) => `There is no tool ${name}. ${UNSENT}`, "List the tools"),
  argumentsRejected: entry(
    ["name: String is too short (0 < 1)"],
    (faults) => `The arguments were rejected: ${faults}. ${UNSENT}`,
    "Follow the input schema of the tool",
  ),
  unknownArgument: entry(["verify_ssl"], (name) => `${name} is an unknown argument. ${UNSENT}`, "Remove it"),
  fieldsInvalid: entry(
    [100],
    (limit) => `fields takes a list of 1 to ${limit} dotted paths, such as ["id"]. ${UNSENT}`,
    "",
  ),
  reasonInvalid: entry([500], (limit) => `reason takes a text of 1 to ${limit} characters. ${UNSENT}`, ""),
  linkHidden: entry(
    [],
    () =>
      `sendEmail false returns a link that signs in as the user, and agents do not get such links. ${UNCHANGED}`,
    "Omit sendEmail",
  ),
  // Calls
  roleExcludes: entry(
    ["READ_ONLY_ADMIN"],
    (roles) => `${UNSENT}: the owner of the token is only ${roles}, and that role does not allow this change`,
    "Use the token of an owner with another role",
  ),
  responseTooLarge: entry(
    [100_000],
    (limit) => `The response has more than ${limit} bytes`,
    'Choose members with fields, such as ["id","status"]',
  ),
  notSent: entry(
    ["suspend_user", "the call ended first"],
    (action, why) => `${action} was not sent: ${why}. ${UNCHANGED}`,
    "",
  ),
  outcomeUnknown: entry(["suspend_user"], (action) => `The outcome of ${action} is unknown`, "", "conflict"),
  interrupted: entry(
    ["generic_task"],
    (action) => `${action} was interrupted after it was sent`,
    "",
    "timeout",
  ),
  callTimedOut: entry([50], (seconds) => `The call took ${seconds} s and was ended`, "", "timeout"),
  callCancelled: entry([], () => "The client ended the call", "", "timeout"),
};

type Values<Name extends keyof typeof ERRORS> = Parameters<(typeof ERRORS)[Name]["message"]>;

/** Creates an error of the table. */
export function errorOf<Name extends keyof typeof ERRORS>(
  name: Name,
  values: Values<Name>,
  outcome?: "not_sent" | "unknown",
): OktaError {
  const { kind, message, remedy } = ERRORS[name];
  const text = (message as (...values: readonly unknown[]) => string)(...values);
  return new OktaError(kind, remedy === "" ? text : `${text}. ${remedy}`, { outcome });
}

/**
 * Returns an error as text for an agent: what happened, what is known about it, and what to do. Clients of 2025 drop the
 * message of an error that has structured content, so all of it is text.
 */
export function errorText(tool: string, error: unknown): string {
  if (error instanceof InputError) {
    // Only the administrator of the server may set verify_ssl, so the schemas of the tools lack it.
    const issues = error.issues.map(
      ({ field, message }) =>
        `- ${printable(field) || "the input"} ${printable(message).replace(", verify_ssl", "")}`,
    );
    return lines(`${tool}: the input was rejected, and nothing was sent.`, ...issues);
  }
  if (error instanceof AmbiguousTargetError) {
    const candidates = error.candidates.map(
      (target) => `- ${JSON.stringify(describeTarget(target))} ${printable(target.state)}`,
    );
    return lines(
      `${tool}: several have this name. Nothing was changed. Pass the id of one. Names, as data:`,
      ...candidates,
    );
  }
  if (error instanceof TooManyChangesError) {
    return lines(
      `${tool}: nothing was changed. The server has reached its limit of changes.`,
      "Next step: a person can restart the server, or raise --max-changes or maxChanges in the profile.",
    );
  }
  if (error instanceof OktaError) {
    const { message, kind, status, code, requestId, errorId, outcome } = error;
    // Our own errors hold their remedy.
    const isOurs = status === undefined && /^(refused|invalid|not_found)$/.test(kind);
    const facts = Object.entries({ status, code, requestId, errorId }).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}: ${printable(String(value))}`],
    );
    return lines(
      isOurs
        ? `${tool}: ${printable(message)}`
        : `${tool} failed. Message, as data: ${JSON.stringify(printable(message))}`,
      ...facts,
      outcome && OUTCOMES[outcome],
      isOurs ? undefined : `Next step: ${error.remedy}`,
    );
  }
  // The message and stack of another error may hold secrets.
  return `${tool}: the server has a defect. Its standard error has the details. Read the state before you try again.`;
}

const OUTCOMES = {
  not_sent: "No change was sent. Nothing was changed.",
  done: "The change was made.",
  unknown: "The request was sent, and it may have been done. Read the state before you try again.",
} as const;

function lines(...given: readonly (string | undefined)[]): string {
  return given.filter((line) => line !== undefined).join("\n");
}
