import { HttpRequest, type OktaClient } from "@okta-idm/core";
import { isRelative } from "./instant.ts";

/**
 * The time that moments count from, in milliseconds since the epoch. It is the org's: this machine's clock may be wrong.
 * The org is asked only if one of the moments depends on the present time.
 *
 * @param moments as they were given; undefined stands for now.
 */
export async function timeFor(
  client: Pick<OktaClient, "fetch" | "orgUrl">,
  moments: readonly (string | undefined)[],
  signal: AbortSignal,
): Promise<number> {
  const isNeeded = moments.some((moment) => moment === undefined || isRelative(moment));
  return isNeeded ? orgTime(client, signal) : Date.now();
}

/** The org's time: the `Date` of an answer that needs no permission and counts against no rate limit of the API. */
async function orgTime(
  { fetch, orgUrl }: Pick<OktaClient, "fetch" | "orgUrl">,
  signal: AbortSignal,
): Promise<number> {
  const { headers } = await fetch(new HttpRequest(`${orgUrl}/.well-known/okta-organization`, { signal }));
  const timeMs = Date.parse(headers.get("Date") ?? "");
  return Number.isNaN(timeMs) ? Date.now() : timeMs;
}
