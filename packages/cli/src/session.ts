import { type Connector, createConnector, type OutputShape } from "@okta-idm/connector";
import { type ClientEvent, type OktaClient, type OnToken, unwrap } from "@okta-idm/core";
import { type Target, userTarget } from "@okta-idm/jobs";
import type { Io, Values } from "./command.ts";
import { readCaFile } from "./config/org-id.ts";
import { readSettings, type Settings } from "./config/settings.ts";
import { debugLine } from "./terminal/debug-line.ts";
import { note } from "./terminal/print.ts";
import { tellWait } from "./terminal/progress.ts";

/** A connection to one org, with what the person's settings say. */
export interface Session {
  readonly settings: Settings;
  readonly connector: Connector<OutputShape>;
  readonly client: OktaClient;
}

export interface SessionOptions {
  readonly onToken?: OnToken | undefined;
  /** The keys of what actions answer. Default: `documented`. */
  readonly outputShape?: OutputShape | undefined;
  readonly onEvent?: ((event: ClientEvent) => void) | undefined;
  /** Milliseconds until a request ends, all waits included. Default: none. */
  readonly callDeadlineMs?: number | undefined;
}

/** Shorter waits are over before they are read. */
const WORTH_TELLING_MS = 2_000;

/** @throws OktaError of kind `refused` that says what to set. */
export async function openSession(io: Io, values: Values, options: SessionOptions = {}): Promise<Session> {
  return connect(io, values, await readSettings(io, values), options);
}

/**
 * Connects by settings that are read already. Nothing is sent yet.
 *
 * @throws OktaError of kind `refused` for settings that cannot be used.
 */
export function connect(
  io: Pick<Io, "stderr" | "env"> & Partial<Pick<Io, "signal">>,
  values: Values,
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
        if (values["debug"] === true) note(io, debugLine(event));
        else if (event.kind === "waiting" && event.waitMs > WORTH_TELLING_MS) {
          tellWait(io, event.bucket, event.waitMs);
        }
        onEvent?.(event);
      },
      ...(caFile !== undefined && { ca: readCaFile(caFile) }),
      ...(budget !== undefined && { rateLimit: { budget } }),
    },
  );
  return { settings, connector, client: connector.client };
}

/** The owner of the API token; undefined of a service app, which is nobody. */
export async function tokenOwner(
  { settings, client }: Session,
  signal: AbortSignal,
): Promise<Target | undefined> {
  if (settings.credentials.kind !== "api-key") return undefined;
  const call = client.GET("/api/v1/users/{userId}", { params: { path: { userId: "me" } }, signal });
  return userTarget(await unwrap(call));
}
