import { type Connector, createConnector, type OutputShape } from "@okta-idm/connector";
import { type ClientEvent, type OktaClient, type OnToken, unwrap } from "@okta-idm/core";
import { type Target, userTarget } from "@okta-idm/jobs";
import type { Io } from "./command.ts";
import { readCaFile } from "./config/org-id.ts";
import { readSettings, type Settings } from "./config/settings.ts";
import { note } from "./terminal/print.ts";
import { showWait } from "./terminal/progress.ts";
import type { ConnectionValues } from "./usage/options.ts";

/** A connection to one org, and its settings. */
export interface Session {
  readonly settings: Settings;
  readonly connector: Connector<OutputShape>;
  readonly client: OktaClient;
}

export interface SessionOptions {
  readonly onToken?: OnToken | undefined;
  /** The keys of action outputs. Default: `documented`. */
  readonly outputShape?: OutputShape | undefined;
  readonly onEvent?: ((event: ClientEvent) => void) | undefined;
  /** Milliseconds until a request ends, including all waits. Default: none. */
  readonly callDeadlineMs?: number | undefined;
}

/** Shorter waits are not shown: they end before anyone reads the note. */
const SHOWN_WAIT_MS = 2_000;

/** @throws UsageError for missing or wrong settings. */
export async function openSession(
  io: Io,
  values: ConnectionValues,
  options: SessionOptions = {},
): Promise<Session> {
  return connect(io, values, await readSettings(io, values), options);
}

/**
 * Connects with settings. Nothing is sent yet.
 *
 * @throws UsageError or OktaError of kind `refused` for wrong settings.
 */
export function connect(
  io: Pick<Io, "stderr" | "env"> & Partial<Pick<Io, "signal">>,
  values: ConnectionValues,
  settings: Settings,
  { onToken, onEvent, outputShape, callDeadlineMs }: SessionOptions = {},
): Session {
  const { url, credentials, proxy, caFile, verifyTls, verifyProxy, budget } = settings;
  const connector = createConnector(
    { url, verify_ssl: verifyTls, ...(proxy !== undefined && { http_proxy: proxy }) },
    {
      auth: credentials.layer(onToken),
      verifyProxyTls: verifyProxy,
      outputShape,
      callDeadlineMs,
      onEvent: (event) => {
        if (values.debug) note(io, debugLine(event));
        else if (event.kind === "waiting" && event.waitMs > SHOWN_WAIT_MS) {
          showWait(io, event.bucket, event.waitMs);
        }
        onEvent?.(event);
      },
      ...(caFile !== undefined && { ca: readCaFile(caFile) }),
      ...(budget !== undefined && { rateLimit: { budget } }),
    },
  );
  return { settings, connector, client: connector.client };
}

/** The owner of the API token. Undefined for a service app. */
export async function tokenOwner(
  { settings, client }: Session,
  signal: AbortSignal,
): Promise<Target | undefined> {
  if (settings.credentials.kind !== "api-key") return undefined;
  const call = client.GET("/api/v1/users/{userId}", { params: { path: { userId: "me" } }, signal });
  return userTarget(await unwrap(call));
}

/** An event of the client in a line. Events hold no secret, no id and no query. */
function debugLine(event: ClientEvent): string {
  return `[debug] ${eventText(event)}`;
}

function eventText(event: ClientEvent): string {
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
      return `${event.request}: retried in ${Math.round(event.delayMs)} ms, because of ${event.because}`;
    case "settled":
      return `${event.request}: the response was lost. The state shows that ${event.done ? "it was done" : "it was not done"}`;
  }
}
