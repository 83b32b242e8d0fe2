import type { components } from "../generated/okta.ts";
import { printable } from "./printable.ts";

/** Okta's error body. */
export type OktaErrorBody = components["schemas"]["Error"];

/** Whether a body is Okta's error body. An edge server or a proxy answers with other things. */
export function isOktaErrorBody(body: unknown): body is OktaErrorBody {
  const { errorCode, errorSummary } = (body ?? {}) as Readonly<Record<string, unknown>>;
  return typeof errorCode === "string" && errorCode !== "" && typeof errorSummary === "string";
}

/** More causes than anybody reads. */
const MOST_CAUSES = 10;

/** The summaries of the causes that an error body names, each as {@link quoted} has it. */
export function errorCauses(body: OktaErrorBody): string[] {
  const causes = [body.errorCauses ?? []].flat().slice(0, MOST_CAUSES) as readonly unknown[];
  return causes
    .map((cause) => (cause as { errorSummary?: unknown } | null)?.errorSummary)
    .filter((summary) => typeof summary === "string")
    .map(quoted);
}

/** Okta's error in one line: code, summary and causes; undefined for a body that is not Okta's. */
export function errorLine(body: unknown): string | undefined {
  if (!isOktaErrorBody(body)) return undefined;
  const code = identifier(body.errorCode);
  const summary = quoted(body.errorSummary);
  return [code === undefined ? summary : `${code}: ${summary}`, ...errorCauses(body)].join("; ");
}

/** A code or an id of somebody else's; undefined where it has another form than such have. */
export function identifier(value: unknown): string | undefined {
  return typeof value === "string" && /^[\w@.,:+/=-]{1,100}$/.test(value) ? value : undefined;
}

/** What a text is cut to before it is looked at, and after: summaries are a sentence or two. */
const MOST_READ = 2_000;
const MOST_QUOTED = 400;

/**
 * A text of somebody else's as an error repeats it: one printable line of a length to be read, without what could be a
 * token, an assertion or a piece of one.
 */
export function quoted(text: string): string {
  const line = printable(text.slice(0, MOST_READ))
    .replace(/[\w-]{40,}/g, "…")
    .trim();
  return line.length > MOST_QUOTED ? `${line.slice(0, MOST_QUOTED - 1)}…` : line;
}
