import { resolve } from "node:path";
import { userTarget } from "@okta-idm/connector";
import { apiToken, createOktaClient, OktaError, type TokenGrant, unwrap } from "@okta-idm/core";
import { type Command, type Io, text, type Values } from "../command.ts";
import { credentialsOf } from "../config/credentials.ts";
import { keepKey, keyFile } from "../config/key-store.ts";
import {
  checkProfileName,
  type Profile,
  type ProfileAuth,
  readProfiles,
  writeProfiles,
} from "../config/profile.ts";
import { EXIT } from "../exit-code.ts";
import { readAll } from "../input.ts";
import { CONNECTION_OPTIONS } from "../options.ts";
import { ask, askSecret } from "../terminal/ask.ts";
import { isInteractive, note } from "../terminal/print.ts";

const { debug: _, "no-verify-ssl": __, ...CONNECTION } = CONNECTION_OPTIONS;

export const login: Command = {
  description:
    "Makes a profile for an org, or signs in to it anew: with an API token, which is asked for, or as a service app with a private key. The token goes to the keyring of the system, or where there is none, into a file that is yours alone.",
  options: {
    ...CONNECTION,
    "api-key-stdin": { type: "boolean", help: "Read the API token from standard input" },
    "client-id": { type: "string", value: "<id>", help: "Sign in as this service app, with a private key" },
    "private-key-file": {
      type: "string",
      value: "<file>",
      help: "Its key, PEM or JWK; it stays where it is",
    },
    "key-id": { type: "string", value: "<kid>", help: "Id of the key, where the app has several" },
    scopes: { type: "string", value: "<list>", help: "OAuth scopes to ask for, e.g. okta.users.manage" },
    "no-dpop": { type: "boolean", help: "Do not bind tokens to a key, for an app that knows no DPoP" },
    "no-keyring": { type: "boolean", help: "Keep the token in a file, also where there is a keyring" },
  },
  examples: [
    "okta-idm login",
    "okta-idm login --url https://acme.okta.com --api-key-stdin < token.txt",
    'okta-idm login --url https://acme.okta.com --client-id 0oa… --private-key-file key.pem --scopes "okta.users.manage okta.logs.read"',
  ],
  async run(io, _args, values) {
    const url =
      text(values, "url") ?? (await asked(io, "URL of the org, e.g. https://acme.okta.com:", "--url"));
    const name = text(values, "profile") ?? nameOf(url);
    checkProfileName(name);
    const { profiles } = await readProfiles(io);
    const auth = authOf(values);
    const before = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
    const draft: Profile = {
      ...before,
      url: url.replace(/\/$/, ""),
      auth,
      ...(text(values, "http-proxy") && { proxy: text(values, "http-proxy") as string }),
      ...(text(values, "ca-file") && { caFile: resolve(text(values, "ca-file") as string) }),
    };
    const key = auth.type === "api-key" ? await readToken(io, values) : undefined;
    const who = await check(io, name, draft, key);
    const keyIn = key === undefined ? undefined : await keepKey(io, name, key, values["no-keyring"] !== true);
    await writeProfiles(io, {
      current: name,
      profiles: { ...profiles, [name]: { ...draft, ...(keyIn && { keyIn }) } },
    });
    note(io, `Signed in to ${draft.url} as ${who}. The profile ${name} is in use now.`);
    if (keyIn === "file") note(io, `The token lies in ${keyFile(io)}, which only you can read.`);
    if (keyIn === "keyring") note(io, "The token lies in the keyring of the system.");
    return EXIT.done;
  },
};

function authOf(values: Values): ProfileAuth {
  const clientId = text(values, "client-id");
  const file = text(values, "private-key-file");
  if (clientId === undefined && file === undefined) return { type: "api-key" };
  const scopes = (text(values, "scopes") ?? "").split(/[\s,]+/).filter(Boolean);
  if (clientId === undefined || file === undefined || scopes.length === 0) {
    throw new OktaError("refused", "A service app needs --client-id, --private-key-file and --scopes");
  }
  const keyId = text(values, "key-id");
  return {
    type: "oauth",
    clientId,
    privateKeyFile: resolve(file),
    scopes,
    ...(keyId !== undefined && { keyId }),
    ...(values["no-dpop"] === true && { dpop: false }),
  };
}

async function readToken(io: Io, values: Values): Promise<string> {
  if (values["api-key-stdin"] === true) return (await readAll(io.stdin)).trim();
  if (isInteractive(io)) return (await askSecret(io, "API token:")).trim();
  throw new OktaError(
    "refused",
    "Nobody can be asked for the token: give --api-key-stdin, and the token on standard input",
  );
}

/** Signs in, and tells as whom. What does not work is not kept. */
async function check(io: Io, name: string, profile: Profile, key: string | undefined): Promise<string> {
  let grant: TokenGrant | undefined;
  const layer =
    key === undefined
      ? (await credentialsOf(io, name, profile))?.layer((token) => {
          grant = token;
        })
      : apiToken(key);
  if (layer === undefined) throw new OktaError("refused", "There is no key to sign in with");
  const client = createOktaClient({ orgUrl: profile.url, auth: layer, proxyUrl: profile.proxy });
  if (key !== undefined) {
    const path = { userId: "me" };
    const call = client.GET("/api/v1/users/{userId}", { params: { path }, signal: io.signal });
    return userTarget(await unwrap(call)).name;
  }
  // Whatever the call answers, a token came before it.
  await client.GET("/api/v1/users", { params: { query: { limit: 1 } }, signal: io.signal });
  const missing = grant?.missingScopes ?? [];
  if (missing.length > 0)
    note(io, `Okta did not grant ${missing.join(" ")}: grant them to the app, or leave them out.`);
  return profile.auth.type === "oauth" ? `the service app ${profile.auth.clientId}` : name;
}

async function asked(io: Io, question: string, option: string): Promise<string> {
  if (isInteractive(io)) return (await ask(io, question)).trim();
  throw new OktaError("refused", `Nobody can be asked: give ${option}`);
}

/** `acme` of `https://acme.okta.com`. */
function nameOf(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : "";
  return host === "" || host.startsWith("[") || /^\d/.test(host)
    ? "default"
    : (host.split(".")[0] ?? "default");
}
