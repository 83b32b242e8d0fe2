import { readFile } from "node:fs/promises";
import { type Connector, createConnector, type Target, userTarget } from "@okta-idm/connector";
import { type ClientEvent, type OktaClient, OktaError, type OnToken, unwrap } from "@okta-idm/core";
import type { Io, Values } from "./command.ts";
import { readSettings, type Settings } from "./config/settings.ts";
import { debugLine } from "./terminal/debug-line.ts";
import { note } from "./terminal/print.ts";

/** A connection to one org, with what the person's settings say. */
export interface Session {
  readonly settings: Settings;
  readonly connector: Connector;
  readonly client: OktaClient;
}

export interface SessionOptions {
  readonly onToken?: OnToken | undefined;
  readonly onEvent?: ((event: ClientEvent) => void) | undefined;
}

/** @throws OktaError of kind `refused` that says what to set. */
export async function openSession(io: Io, values: Values, options: SessionOptions = {}): Promise<Session> {
  const settings = await readSettings(io, values);
  const { url, credentials, proxy, caFile, verifyTls, budget } = settings;
  const debug = values["debug"] === true;
  const onEvent = (event: ClientEvent) => {
    if (debug) note(io, debugLine(event));
    else if (event.kind === "waiting" && event.waitMs > 2_000) {
      note(io, `Waiting ${Math.ceil(event.waitMs / 1_000)} s for the rate limit of ${event.bucket}`);
    }
    options.onEvent?.(event);
  };
  const connector = createConnector(
    { url, verify_ssl: verifyTls, ...(proxy !== undefined && { http_proxy: proxy }) },
    {
      auth: credentials.layer(options.onToken),
      onEvent,
      ...(caFile !== undefined && { ca: await readCertificates(caFile) }),
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

async function readCertificates(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new OktaError(
      "refused",
      `The file ${path} cannot be read (${(error as NodeJS.ErrnoException).code})`,
    );
  }
}
