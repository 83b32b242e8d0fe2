import { resolve } from "node:path";
import { OktaError } from "@okta-idm/core";
import { defineCommand, file, flag, type Io, string, type ValuesOf } from "../command.ts";
import { sameOrg } from "../config/choose-org.ts";
import { scopesIn } from "../config/credentials.ts";
import { type OrgConnection, readOrgId } from "../config/org-id.ts";
import { pastedOrgUrl, pastedPath, pastedToken } from "../config/pasted.ts";
import {
  changeProfiles,
  checkProfileName,
  type Profile,
  type ProfileAuth,
  type Profiles,
  readProfiles,
} from "../config/profile.ts";
import { signIn } from "../config/sign-in.ts";
import { deleteToken, saveToken, tokenFile } from "../config/token-store.ts";
import { EXIT } from "../exit-code.ts";
import { readAll } from "../input/read-input.ts";
import { ask, askSecret } from "../terminal/ask.ts";
import { printError } from "../terminal/error-text.ts";
import { isInteractive, note } from "../terminal/print.ts";
import { CONNECTION_OPTIONS } from "../usage/options.ts";
import { UsageError } from "../usage/usage-error.ts";
import { answerMissing, otherOrg, serviceAppOptions, tokenMissing } from "../usage/usage-errors.ts";

const OPTIONS = {
  profile: string("<name>", "Name of the profile (default: the first part of the org's host name)"),
  url: string("<url>", "URL of the org, e.g. https://acme.okta.com"),
  apiKeyStdin: flag("Read the API token from standard input"),
  clientId: string("<id>", "Sign in as this service app, with a private key"),
  privateKeyFile: file("Private key of the app, PEM or JWK. The file stays where it is"),
  keyId: string("<kid>", "Id of the key, if the app has several"),
  scopes: string("<list>", "OAuth scopes to ask for, e.g. okta.users.manage"),
  noDpop: flag("Do not bind tokens to a key, for an app without DPoP"),
  noKeyring: flag("Keep the token in a file, even if there is a keyring"),
  httpProxy: CONNECTION_OPTIONS.httpProxy,
  caFile: CONNECTION_OPTIONS.caFile,
};
type LoginValues = ValuesOf<typeof OPTIONS>;

export const command = defineCommand({
  summary: "Create a profile for an org",
  description:
    "Create a profile for an org, or sign in again: with an API token, which the command asks for, or as a service app with a private key. The token goes to the system's keyring. Without a keyring, it goes to a file that only you can read. Nothing is saved if the sign-in fails.",
  options: OPTIONS,
  examples: [
    "okta-idm login",
    "okta-idm login --url https://acme.okta.com --api-key-stdin < token.txt",
    "okta-idm login --client-id 0oa1service2App3 --private-key-file key.pem \\\n    --url https://acme.okta.com --scopes 'okta.users.manage okta.logs.read'",
  ],
  conflicts: [["apiKeyStdin", "clientId"]],
  async run(io, { values }) {
    const { httpProxy: proxy, caFile } = values;
    const { url, orgId } = await readOrg(io, values.url, { proxy, caFile });
    const name = values.profile ?? hostName(url);
    checkProfileName(name);
    const before = profileBefore(readProfiles(io), name, url);
    const { keyIn: keptIn = "file", orgId: _, ...kept } = before ?? {};
    const given = {
      url,
      ...(orgId !== undefined && { orgId }),
      auth: authOf(io, values),
      ...(proxy !== undefined && { proxy }),
      ...(caFile !== undefined && { caFile: resolve(caFile) }),
    };
    const draft: Profile = { ...kept, ...given };
    const { key, who } = await signInBy(io, values, name, draft);

    const owner = { profile: name, url };
    const keyring = !values.noKeyring;
    const keyIn = key && (await saveToken(io, owner, key, keyring));
    if (before?.auth.type === "api-key" && keyIn !== keptIn) await deleteToken(io, owner, keptIn);
    await changeProfiles(io, (known) => {
      // The guards may have been edited while the command waited for the token.
      const { keyIn: _, orgId: __, ...kept } = profileBefore(known, name, url) ?? {};
      const made = { ...kept, ...given, ...(keyIn && { keyIn }) };
      return { current: name, profiles: { ...known.profiles, [name]: made } };
    });
    note(io, `Signed in to ${url} as ${who}. Using profile ${name} now.`);
    const why = keyring && keyIn === "file" ? "There is no keyring, so the" : "The";
    if (keyIn === "file") note(io, `${why} token is in ${tokenFile(io)}, which only you can read.`);
    if (keyIn === "keyring") note(io, "The token is in the system's keyring.");
    const above = ["OKTA_PROFILE", "OKTA_URL", "OKTA_API_KEY", "OKTA_CLIENT_ID"].filter(
      (variable) => io.env[variable],
    );
    if (above.length > 0) note(io, `The environment overrides this profile: ${above.join(", ")}`);
    return EXIT.done;
  },
});

/** How an org is reached, besides its URL. */
type Way = Pick<OrgConnection, "proxy" | "caFile">;

/** Reads the URL of an org that responds. On a terminal it asks again after a mistake. */
async function readOrg(io: Io, option: string | undefined, way: Way) {
  const question = "URL of the org, e.g. https://acme.okta.com:";
  for (;;) {
    const given = option ?? (await askFor(io, question, "--url"));
    try {
      const url = pastedOrgUrl(given);
      if (url !== given.replace(/\/$/, "")) note(io, `Using ${url}`);
      const reached = { url, ...way, verifyTls: true, verifyProxy: true };
      return { url, orgId: await readOrgId(reached, io.signal) };
    } catch (error) {
      if (option !== undefined || !isMistake(error)) throw error;
      printError(io, error);
    }
  }
}

/** Signs in. If Okta rejects a token that was typed, it asks again. */
async function signInBy(io: Io, values: LoginValues, name: string, draft: Profile) {
  if (draft.auth.type !== "api-key") {
    return { key: undefined, who: await signIn(io, values, name, draft, undefined) };
  }
  const isAsked = !values.apiKeyStdin && isInteractive(io);
  if (isAsked) note(io, ...whereTokensAreMade(draft.url));
  for (;;) {
    const key = await readToken(io, values);
    try {
      return { key, who: await signIn(io, values, name, draft, key) };
    } catch (error) {
      const isRejected = error instanceof OktaError && /^(unauthenticated|refused)$/.test(error.kind);
      if (!isAsked || !(isRejected || error instanceof UsageError)) throw error;
      printError(io, error);
    }
  }
}

/** Whether it is worth to ask again. */
function isMistake(error: unknown): boolean {
  return error instanceof OktaError || error instanceof UsageError;
}

/** @see https://help.okta.com/en-us/Content/Topics/security/api.htm */
function whereTokensAreMade(url: string): string[] {
  return [
    `Create an API token in the Admin Console of ${url}: Security > API > Tokens > Create token.`,
    "It has the rights of the admin who creates it. A read-only admin can list. To change users, use a group, org or super admin.",
  ];
}

/** The profile of that name; undefined if there is none. */
function profileBefore({ profiles }: Profiles, name: string, url: string): Profile | undefined {
  const before = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  if (before === undefined || sameOrg(before.url, url)) return before;
  throw otherOrg(name);
}

function authOf(io: Io, values: LoginValues): ProfileAuth {
  const clientId = values.clientId?.trim();
  const { privateKeyFile, keyId } = values;
  if (clientId === undefined && privateKeyFile === undefined) return { type: "api-key" };
  const scopes = scopesIn(values.scopes);
  if (clientId === undefined || privateKeyFile === undefined || scopes.length === 0) {
    throw serviceAppOptions();
  }
  return {
    type: "oauth",
    clientId,
    privateKeyFile: resolve(pastedPath(io, privateKeyFile)),
    scopes,
    ...(keyId !== undefined && { keyId }),
    ...(values.noDpop && { dpop: false }),
  };
}

async function readToken(io: Io, values: LoginValues): Promise<string> {
  if (values.apiKeyStdin) return pastedToken(await readAll(io));
  if (isInteractive(io)) return pastedToken(await askSecret(io, "API token:"));
  throw tokenMissing();
}

async function askFor(io: Io, question: string, option: string): Promise<string> {
  if (isInteractive(io)) return (await ask(io, question)).trim();
  throw answerMissing(option);
}

/** `acme` of `https://acme.okta.com`. */
function hostName(url: string): string {
  const [first = ""] = new URL(url).hostname.split(".");
  return /^[a-z]/.test(first) ? first : "default";
}
