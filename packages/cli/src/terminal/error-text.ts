import { InputError } from "@okta-idm/connector";
import { OktaError, printable, remedyFor } from "@okta-idm/core";
import {
  AmbiguousTargetError,
  FileError,
  TargetNotFoundError,
  type TargetType,
  TooManyChangesError,
} from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { EXIT, exitCodeOf } from "../exit-code.ts";
import { UsageError } from "../usage/usage-error.ts";
import { messageLine, writeLines } from "./print.ts";

/** Prints an error: what happened, the likely cause, and the next step. Returns its exit code. */
export function printError(io: Pick<Io, "stderr">, error: unknown, program = "okta-idm"): number {
  if (error instanceof InputError) {
    const issues = error.issues.map(
      ({ field, message }) => `  ${printable(field) || "the input"} ${message}`,
    );
    printLines(io, [headOf(error), ...issues], `Try okta-idm actions describe ${error.action}`, program);
    return EXIT.refused;
  }
  if (error instanceof AmbiguousTargetError) {
    // The message lists the candidates, one a line.
    printLines(io, error.message.split("\n"), "", program);
    return EXIT.refused;
  }
  if (error instanceof UsageError) {
    printLines(io, error.message, error.hint, program);
    return exitCodeOf(error);
  }
  if (error instanceof FileError) {
    printLines(io, error.message, error.remedy, program);
    return EXIT.refused;
  }
  if (error instanceof TooManyChangesError) {
    const remedy = "Raise the limit with --max-changes, or with maxChanges in the profile.";
    printLines(io, error.message, remedy, program);
    return EXIT.refused;
  }
  if (error instanceof TargetNotFoundError) {
    printLines(io, error.message, error.candidates.length > 0 ? "" : WHERE[error.type], program);
    return exitCodeOf(error);
  }
  if (error instanceof OktaError) {
    // The message of an error that no response caused says what to do.
    const isOwn = error.status === undefined && /^(refused|invalid|not_found)$/.test(error.kind);
    printLines(io, error.message, isOwn ? "" : remedyOf(error), program);
    return exitCodeOf(error);
  }
  const stack = error instanceof Error ? String(error.stack) : String(error);
  printLines(io, `this is a bug: ${stack}`.split("\n"), "Report it with the text above.", program);
  return EXIT.defect;
}

/**
 * The remedy, with the option or command of this program if there is one.
 *
 * @see https://developer.okta.com/docs/reference/error-codes/#E0000031
 * @see https://developer.okta.com/docs/reference/error-codes/#E0000053
 */
export function remedyOf(error: OktaError): string {
  const { code, message } = error;
  const remedy = remedyFor(error, { ca: "--ca-file" });
  if (code === "E0000031" && message.startsWith("GET /api/v1/users ")) {
    const [cause] = remedy.split(/(?<=\.) /, 1);
    return `${cause} Put values in double quotes, or find by name: okta-idm users find <text>`;
  }
  if (code === "E0000053" && message.startsWith("GET /api/v1/logs ")) {
    return "Okta could not parse the filter, or --since is more than 180 days ago. Choose a later --since, or put values in double quotes: --filter 'severity eq \"WARN\"'";
  }
  return remedy;
}

/** The command that finds objects by a part of their name. */
const WHERE: { readonly [Type in TargetType]: string } = {
  user: "Search by a part of the name: okta-idm users find <text>",
  group: "Search by the start of the name: okta-idm groups list --q <text>",
  app: "Search by the start of the label: okta-idm apps list --q <text>",
};

/** The first line of a message with a list. */
function headOf({ message }: Error): string {
  return message.split("\n", 1)[0] ?? "";
}

/**
 * Prints what happened, the cause and the next step, one a line. On a terminal, lines are wrapped to its width.
 *
 * @param remedy one sentence, or two: the cause and the next step.
 */
function printLines(
  io: Pick<Io, "stderr">,
  happened: string | readonly string[],
  remedy = "",
  program = "okta-idm",
): void {
  const [first = "", ...more] = [happened].flat();
  const end = remedy.indexOf(". ") + 1;
  const hints = [remedy.slice(0, end || undefined), end ? remedy.slice(end + 1) : ""]
    .filter(Boolean)
    .map((hint) => `  ${messageLine(hint)}`);
  writeLines(io, [`${program}: ${messageLine(first)}`, ...more.map(messageLine), ...hints]);
}
