import type { components } from "./generated/okta.ts";

/** Okta's error body. */
export type OktaErrorBody = components["schemas"]["Error"];

/** Whether a body is Okta's error body. An edge server or a proxy answers with other things. */
export function isOktaErrorBody(body: unknown): body is OktaErrorBody {
  const { errorCode, errorSummary } = (body ?? {}) as Readonly<Record<string, unknown>>;
  return typeof errorCode === "string" && typeof errorSummary === "string";
}

/** The summaries of the causes that an error body names. */
export function errorCauses(body: OktaErrorBody): string[] {
  return [body.errorCauses ?? []].flat().flatMap((cause) => cause?.errorSummary ?? []);
}

/** Okta's error in one line: code, summary and causes; undefined for a body that is not Okta's. */
export function errorLine(body: unknown): string | undefined {
  if (!isOktaErrorBody(body)) return undefined;
  return printable([`${body.errorCode}: ${body.errorSummary}`, ...errorCauses(body)].join("; "));
}

/** A text of somebody else's in one line, without what a terminal would obey. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
}
