import { readFile } from "node:fs/promises";
import { apiToken, type Layer, OktaError, type OnToken, oauth, type PrivateJwk } from "@okta-idm/core";
import type { Io } from "../command.ts";
import { readKey } from "./key-store.ts";
import type { Profile, ProfileAuth } from "./profile.ts";

/** A way to sign in. */
export interface Credentials {
  readonly kind: "api-key" | "oauth";
  /** Where they come from, in words. */
  readonly from: string;
  /** Of a service app. */
  readonly clientId?: string | undefined;
  readonly scopes?: readonly string[] | undefined;
  /** @param onToken is told what each access token permits. */
  layer(onToken?: OnToken): Layer;
}

type OAuth = Extract<ProfileAuth, { type: "oauth" }>;

/** What the environment says; undefined where it says nothing. */
export async function environmentCredentials({ env }: Io): Promise<Credentials | undefined> {
  const key = env["OKTA_API_KEY"];
  const clientId = env["OKTA_CLIENT_ID"];
  if (key && clientId) {
    throw new OktaError("refused", "OKTA_API_KEY and OKTA_CLIENT_ID are both set: unset one of them");
  }
  if (key) return { kind: "api-key", from: "OKTA_API_KEY", layer: () => apiToken(key) };
  if (!clientId) return undefined;
  const file = env["OKTA_PRIVATE_KEY_FILE"];
  const privateKey = env["OKTA_PRIVATE_KEY"] || (file && (await readText(file)));
  if (!privateKey) {
    throw new OktaError(
      "refused",
      "OKTA_CLIENT_ID is set: set OKTA_PRIVATE_KEY_FILE or OKTA_PRIVATE_KEY as well",
    );
  }
  const scopes = (env["OKTA_SCOPES"] ?? "").split(/[\s,]+/).filter(Boolean);
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

/** What a profile says; undefined where its key is gone. */
export async function credentialsOf(
  io: Io,
  name: string,
  profile: Profile,
): Promise<Credentials | undefined> {
  const { auth, keyIn = "file" } = profile;
  if (auth.type === "oauth") {
    return serviceApp(auth.privateKeyFile, auth, await readText(auth.privateKeyFile));
  }
  const key = await readKey(io, name, keyIn);
  const where = keyIn === "keyring" ? "the keyring of the system" : "a file of this user's alone";
  return key === undefined ? undefined : { kind: "api-key", from: where, layer: () => apiToken(key) };
}

function serviceApp(from: string, auth: OAuth, text: string): Credentials {
  const { clientId, keyId, scopes, dpop } = auth;
  const privateKey = text.trimStart().startsWith("{") ? parseJwk(text) : text;
  return {
    kind: "oauth",
    from,
    clientId,
    scopes,
    layer: (onToken) => oauth({ clientId, privateKey, keyId, scopes, dpop, onToken }),
  };
}

function parseJwk(text: string): PrivateJwk {
  try {
    return JSON.parse(text);
  } catch {
    throw new OktaError("refused", "The private key is neither PEM nor a JWK");
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new OktaError(
      "refused",
      `The file ${path} cannot be read (${(error as NodeJS.ErrnoException).code})`,
    );
  }
}
