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

/** Tells an error: what happened, the likely cause, and the next step; and gives its exit code. */
export function tellError(io: Pick<Io, "stderr">, error: unknown, program = "okta-idm"): number {
  if (error instanceof InputError) {
    const issues = error.issues.map(
      ({ field, message }) => `  ${printable(field) || "the input"} ${message}`,
    );
    tell(io, [headOf(error), ...issues], `Try okta-idm actions describe ${error.action}`, program);
    return EXIT.refused;
  }
  if (error instanceof AmbiguousTargetError) {
    // The candidates, a line each, with what tells them apart.
    tell(io, error.message.split("\n"), "", program);
    return EXIT.refused;
  }
  if (error instanceof UsageError) {
    tell(io, error.message, error.hint, program);
    return exitCodeOf(error);
  }
  if (error instanceof FileError) {
    tell(io, error.message, error.remedy, program);
    return EXIT.refused;
  }
  if (error instanceof TooManyChangesError) {
    const remedy = "Raise the limit with --max-changes, or with maxChanges in the profile.";
    tell(io, error.message, remedy, program);
    return EXIT.refused;
  }
  if (error instanceof TargetNotFoundError) {
    tell(io, error.message, error.candidates.length > 0 ? "" : WHERE[error.type], program);
    return exitCodeOf(error);
  }
  if (error instanceof OktaError) {
    // The message of an error that no response caused says what to do.
    const isOwn = error.status === undefined && /^(refused|invalid|not_found)$/.test(error.kind);
    tell(io, error.message, isOwn ? "" : remedyOf(error), program);
    return exitCodeOf(error);
  }
  const stack = error instanceof Error ? String(error.stack) : String(error);
  tell(io, `a defect of this program: ${stack}`.split("\n"), "Report it, with the text above.", program);
  return EXIT.defect;
}

/**
 * The remedy, with the option or command of this program if there is one.
 *
 * @see https://developer.okta.com/docs/reference/error-codes/#E0000031
 */
export function remedyOf(error: OktaError): string {
  const remedy = remedyFor(error, { ca: "--ca-file" });
  const isUserSearch = error.code === "E0000031" && error.message.startsWith("GET /api/v1/users ");
  if (!isUserSearch) return remedy;
  const cause = remedy.slice(0, remedy.indexOf(". ") + 1);
  return `${cause} Put values in double quotes, or find by name: okta-idm users find <text>`;
}

/** Where to look for somebody or something that has not the name that was given. */
const WHERE: { readonly [Type in TargetType]: string } = {
  user: "Search by a part of the name: okta-idm users find <text>",
  group: "Search by the start of the name: okta-idm groups list --q <text>",
  app: "Search by the start of the label: okta-idm apps list --q <text>",
};

/** The first line of a message that is a list. */
function headOf({ message }: Error): string {
  return message.split("\n", 1)[0] ?? "";
}

/**
 * Tells what happened, why and what to do, a line each; on a terminal no line is longer than it is wide.
 *
 * @param remedy the cause and the next step, a sentence each, or both in one.
 */
export function tell(
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
