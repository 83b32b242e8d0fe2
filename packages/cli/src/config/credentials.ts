import { apiToken, type Layer, type OnToken } from "@okta-idm/core";
import type { Io } from "../command.ts";
import { commandLine } from "../usage/command-line.ts";
import { readSecretText } from "./private-file.ts";
import type { Profile, ProfileAuth } from "./profile.ts";
import { credentialsConflict, serviceAppIncomplete, tokenMissing } from "./settings-errors.ts";
import { readToken } from "./token-store.ts";

/** A way to sign in. */
export interface Credentials {
  readonly kind: "api-key" | "oauth";
  /** Where they come from, in words. */
  readonly from: string;
  /** The API token, if it is one. Its owner is remembered by a digest of it. */
  readonly key?: string | undefined;
  /** Of a service app. */
  readonly clientId?: string | undefined;
  readonly scopes?: readonly string[] | undefined;
  /** @param onToken is called with the grant of each access token. */
  layer(onToken?: OnToken): Layer;
}

type OAuth = Extract<ProfileAuth, { type: "oauth" }>;

/**
 * The credentials of the environment. Undefined if it holds none.
 *
 * @throws UsageError if they are incomplete, or there are two.
 */
export async function environmentCredentials({ env }: Pick<Io, "env">): Promise<Credentials | undefined> {
  const key = env["OKTA_API_KEY"];
  const clientId = env["OKTA_CLIENT_ID"];
  if (key && clientId) {
    throw credentialsConflict();
  }
  if (key) return { kind: "api-key", from: "OKTA_API_KEY", key, layer: () => apiToken(key) };
  if (!clientId) return undefined;
  const file = env["OKTA_PRIVATE_KEY_FILE"];
  const privateKey = env["OKTA_PRIVATE_KEY"] || (file && readSecretText(file));
  const scopes = scopesIn(env["OKTA_SCOPES"]);
  // An empty file is reported when the key is read.
  const hasKey = privateKey !== undefined && (privateKey !== "" || Boolean(file));
  if (!hasKey || scopes.length === 0) {
    const missing = hasKey ? "OKTA_SCOPES" : "OKTA_PRIVATE_KEY_FILE (or OKTA_PRIVATE_KEY)";
    throw serviceAppIncomplete(missing);
  }
  const auth: OAuth = {
    type: "oauth",
    clientId,
    privateKeyFile: file ?? "",
    scopes,
    ...(env["OKTA_KEY_ID"] && { keyId: env["OKTA_KEY_ID"] }),
    ...(env["OKTA_DPOP"] === "false" && { dpop: false }),
  };
  return serviceApp("OKTA_CLIENT_ID", auth, privateKey);
}

/**
 * The credentials of a profile.
 *
 * @throws UsageError if its token or key cannot be read.
 */
export async function profileCredentials(
  io: Pick<Io, "env" | "signal">,
  name: string,
  { url, auth, keyIn = "file" }: Profile,
): Promise<Credentials> {
  if (auth.type === "oauth") {
    return serviceApp(auth.privateKeyFile, auth, readSecretText(auth.privateKeyFile));
  }
  const key = await readToken(io, { profile: name, url }, keyIn);
  if (key === undefined) {
    const why = keyIn === "keyring" ? "the system keyring does not return it" : "it is gone";
    const command = commandLine("login", { profile: name, url }, ["profile", "url"]);
    throw tokenMissing(name, why, command);
  }
  const from = keyIn === "keyring" ? "system keyring" : "token file";
  return { kind: "api-key", from, key, layer: () => apiToken(key) };
}

/** The scopes of a list with blanks or commas. */
export function scopesIn(text = ""): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

async function serviceApp(from: string, auth: OAuth, privateKey: string): Promise<Credentials> {
  // Signing loads all of Node's cryptography, which an API token does not need.
  const { serviceAppLayer } = await import("./service-app-layer.ts");
  const { clientId, scopes } = auth;
  return {
    kind: "oauth",
    from,
    clientId,
    scopes,
    layer: (onToken) => serviceAppLayer(auth, privateKey, onToken),
  };
}
