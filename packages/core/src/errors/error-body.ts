import type { components } from "../generated/okta.ts";
import { printable } from "./printable.ts";

/** Okta's error body. */
export type OktaErrorBody = components["schemas"]["Error"];

/** Whether a body is Okta's error body. Edge servers and proxies send other bodies. */
export function isOktaErrorBody(body: unknown): body is OktaErrorBody {
  const { errorCode, errorSummary } = (body ?? {}) as Readonly<Record<string, unknown>>;
  return typeof errorCode === "string" && errorCode !== "" && typeof errorSummary === "string";
}

/** More causes would not be read. */
const MAX_CAUSES = 10;

/** The summaries of the causes in an error body, each passed through {@link quoted}. */
export function errorCauses(body: OktaErrorBody): string[] {
  const causes = [body.errorCauses ?? []].flat().slice(0, MAX_CAUSES) as readonly unknown[];
  return causes
    .map((cause) => (cause as { errorSummary?: unknown } | null)?.errorSummary)
    .filter((summary) => typeof summary === "string")
    .map(quoted);
}

/** Okta's error in one line: code, summary and causes. Undefined if the body is not Okta's error body. */
export function errorLine(body: unknown): string | undefined {
  if (!isOktaErrorBody(body)) return undefined;
  const code = identifier(body.errorCode);
  const summary = quoted(body.errorSummary);
  return [code === undefined ? summary : `${code}: ${summary}`, ...errorCauses(body)].join("; ");
}

/** A code or id from a response. Undefined if it does not have the form of one. */
export function identifier(value: unknown): string | undefined {
  return typeof value === "string" && /^[\w@.,:+/=-]{1,100}$/.test(value) ? value : undefined;
}

/** Only the start of a long text is looked at. */
const MAX_READ = 2_000;
/** A summary is one or two sentences. */
const MAX_QUOTED = 400;

/** A foreign text as an error message repeats it: one short printable line, without anything that could be a token. */
export function quoted(text: string): string {
  const line = printable(text.slice(0, MAX_READ))
    .replace(/[\w-]{40,}/g, "…")
    .trim();
  return line.length > MAX_QUOTED ? `${line.slice(0, MAX_QUOTED - 1)}…` : line;
}
