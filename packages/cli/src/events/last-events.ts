import { type ListItem, type OktaClient, unwrap } from "@okta-idm/core";

/** An event of the System Log. */
export type LogEvent = ListItem<"/api/v1/logs">;

/** The last events, oldest first, and the time of the newest. If there are none, it is the present time of Okta's clock. */
export async function lastEvents(
  client: OktaClient,
  selection: { readonly filter?: string; readonly q?: string },
  limit: number,
  signal: AbortSignal,
): Promise<{ events: LogEvent[]; until: string }> {
  const query = { ...selection, limit, sortOrder: "DESCENDING" } as const;
  const call = client.GET("/api/v1/logs", { params: { query }, signal });
  const events = await unwrap(call);
  const { response } = await call;
  const nowMs = Date.parse(response.headers.get("Date") ?? "");
  const until = events[0]?.published ?? new Date(Number.isNaN(nowMs) ? Date.now() : nowMs).toISOString();
  return { events: events.toReversed(), until };
}
