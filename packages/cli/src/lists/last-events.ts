import { type ListItem, type OktaClient, unwrap } from "@okta-idm/core";
import { text, type Values } from "../command.ts";

/** An event of the System Log. */
export type LogEvent = ListItem<"/api/v1/logs">;

/** Which events are meant, as parameters. */
export function narrowed(values: Values): { filter?: string; q?: string } {
  const [filter, q] = [text(values, "filter"), text(values, "q")];
  return { ...(filter !== undefined && { filter }), ...(q !== undefined && { q }) };
}

/**
 * The last events of the log, oldest first, and the moment up to which they reach: by Okta's clock, as that of this machine
 * may be wrong.
 */
export async function lastEvents(
  client: OktaClient,
  narrowed: { readonly filter?: string; readonly q?: string },
  limit: number,
  signal: AbortSignal,
): Promise<{ events: LogEvent[]; until: string }> {
  const query = { ...narrowed, limit, sortOrder: "DESCENDING" } as const;
  const call = client.GET("/api/v1/logs", { params: { query }, signal });
  const events = await unwrap(call);
  const { response } = await call;
  const nowMs = Date.parse(response.headers.get("Date") ?? "");
  const until = events[0]?.published ?? new Date(Number.isNaN(nowMs) ? Date.now() : nowMs).toISOString();
  return { events: events.toReversed(), until };
}
