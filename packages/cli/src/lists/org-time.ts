import { HttpRequest, type OktaClient } from "@okta-idm/core";
import { isRelative } from "./instant.ts";

/**
 * The present time by the org's clock, in milliseconds since the epoch, because this machine's clock may be wrong. It sends
 * a request only if a given time depends on the present time.
 *
 * @param times as they were given. Undefined stands for now.
 */
export async function timeFor(
  client: Pick<OktaClient, "fetch" | "orgUrl">,
  times: readonly (string | undefined)[],
  signal: AbortSignal,
): Promise<number> {
  const isNeeded = times.some((time) => time === undefined || isRelative(time));
  return isNeeded ? orgTime(client, signal) : Date.now();
}

/** Reads the `Date` of a response that needs no permission and counts against no rate limit of the API. */
async function orgTime(
  { fetch, orgUrl }: Pick<OktaClient, "fetch" | "orgUrl">,
  signal: AbortSignal,
): Promise<number> {
  const { headers } = await fetch(new HttpRequest(`${orgUrl}/.well-known/okta-organization`, { signal }));
  const timeMs = Date.parse(headers.get("Date") ?? "");
  return Number.isNaN(timeMs) ? Date.now() : timeMs;
}
