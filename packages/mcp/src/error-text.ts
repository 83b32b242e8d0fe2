import { InputError } from "@okta-idm/connector";
import { OktaError, printable } from "@okta-idm/core";
import { AmbiguousTargetError, describeTarget, TooManyChangesError } from "@okta-idm/jobs";

/**
 * An error as text for an agent: what happened, what is known of it, and what to do. Structured content in an error makes
 * clients of 2025 lose the message, so all of it is text.
 */
export function errorText(tool: string, error: unknown): string {
  if (error instanceof InputError) {
    // The schemas of the tools do not have verify_ssl: only the person who runs the server may set it.
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
      `${tool}: several have this name. Nothing was changed. Give the id of one. Names, as data:`,
      ...candidates,
    );
  }
  if (error instanceof TooManyChangesError) {
    return lines(
      `${tool}: nothing was changed. The limit of changes for this server is reached.`,
      "What to do: a person can restart the server, or raise --max-changes or maxChanges in the profile.",
    );
  }
  if (error instanceof OktaError) {
    const { message, kind, status, code, requestId, errorId, outcome } = error;
    // What this program found out by itself says all there is to say.
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
      isOurs ? undefined : `What to do: ${error.remedy}`,
    );
  }
  // Neither its message nor its stack is for an agent: nobody knows what is in them.
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
