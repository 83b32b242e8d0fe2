import type { ClientEvent } from "@okta-idm/core";

/** An event of the client in a line. Events hold no secret, no id and no query. */
export function debugLine(event: ClientEvent): string {
  return `[debug] ${said(event)}`;
}

function said(event: ClientEvent): string {
  switch (event.kind) {
    case "responded": {
      const id = event.requestId ? ` (request ${event.requestId})` : "";
      return `${event.request}: ${event.status} in ${Math.round(event.durationMs)} ms${id}`;
    }
    case "failed":
      return `${event.request}: ${event.error} after ${Math.round(event.durationMs)} ms`;
    case "waiting":
      return `${event.bucket}: ${event.queued} wait ${(event.waitMs / 1_000).toFixed(1)} s for the rate limit`;
    case "retrying":
      return `${event.request}: sent again in ${Math.round(event.delayMs)} ms, because of ${event.because}`;
    case "settled":
      return `${event.request}: the answer was lost; reading shows ${event.done ? "it was done" : "no change"}`;
  }
}
