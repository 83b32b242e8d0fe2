import { apiToken, type Layer, OktaError, type OnToken } from "@okta-idm/core";
import type { Io } from "../command.ts";
import { commandLine } from "../usage/command-line.ts";
import { readKey } from "./key-store.ts";
import type { Profile, ProfileAuth } from "./profile.ts";
import { readSecretText } from "./secret-file.ts";

/** A way to sign in. */
export interface Credentials {
  readonly kind: "api-key" | "oauth";
  /** Where they come from, in words. */
  readonly from: string;
  /** The API token, when it is one: its owner is remembered by a digest of it. */
  readonly key?: string | undefined;
  /** Of a service app. */
  readonly clientId?: string | undefined;
  readonly scopes?: readonly string[] | undefined;
  /** @param onToken is told what each access token permits. */
  layer(onToken?: OnToken): Layer;
}

type OAuth = Extract<ProfileAuth, { type: "oauth" }>;

/**
 * What the environment says; undefined where it says nothing.
 *
 * @throws OktaError of kind `refused` where it says half of something, or two things.
 */
export async function environmentCredentials({ env }: Pick<Io, "env">): Promise<Credentials | undefined> {
  const key = env["OKTA_API_KEY"];
  const clientId = env["OKTA_CLIENT_ID"];
  if (key && clientId) {
    throw new OktaError("refused", "OKTA_API_KEY and OKTA_CLIENT_ID are both set: unset one of them");
  }
  if (key) return { kind: "api-key", from: "OKTA_API_KEY", key, layer: () => apiToken(key) };
  if (!clientId) return undefined;
  const file = env["OKTA_PRIVATE_KEY_FILE"];
  const privateKey = env["OKTA_PRIVATE_KEY"] || (file && readSecretText(file));
  const scopes = scopesIn(env["OKTA_SCOPES"]);
  // A file may be empty: that is said of the key.
  const isGiven = privateKey !== undefined && (privateKey !== "" || Boolean(file));
  if (!isGiven || scopes.length === 0) {
    const missing = isGiven ? "OKTA_SCOPES" : "OKTA_PRIVATE_KEY_FILE (or OKTA_PRIVATE_KEY)";
    throw new OktaError("refused", `OKTA_CLIENT_ID is set: set ${missing} as well`);
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
 * What a profile says.
 *
 * @throws OktaError of kind `refused` where its key is gone.
 */
export async function profileCredentials(
  io: Pick<Io, "env" | "signal">,
  name: string,
  { url, auth, keyIn = "file" }: Profile,
): Promise<Credentials> {
  if (auth.type === "oauth") {
    return serviceApp(auth.privateKeyFile, auth, readSecretText(auth.privateKeyFile));
  }
  const key = await readKey(io, { profile: name, url }, keyIn);
  if (key === undefined) {
    const why = keyIn === "keyring" ? "the keyring of the system does not give it" : "it is gone";
    const how = `sign in anew with ${commandLine("login", { profile: name, url }, ["profile", "url"])}`;
    throw new OktaError("refused", `There is no token for the profile ${name}, as ${why}: ${how}`);
  }
  const from = keyIn === "keyring" ? "the keyring of the system" : "a file of this user's alone";
  return { kind: "api-key", from, key, layer: () => apiToken(key) };
}

/** Scopes as people list them: with blanks or commas between them. */
export function scopesIn(text = ""): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

async function serviceApp(from: string, auth: OAuth, privateKey: string): Promise<Credentials> {
  // Signing needs all of Node's cryptography, which an API token does not.
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
