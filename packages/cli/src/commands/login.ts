import { resolve } from "node:path";
import { OktaError } from "@okta-idm/core";
import { type Command, type Io, text, type Values } from "../command.ts";
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
import { tellError } from "../terminal/error-text.ts";
import { isInteractive, note } from "../terminal/print.ts";
import { CONNECTION_OPTIONS } from "../usage/options.ts";
import { refuseBoth } from "../usage/parameter-options.ts";

const { profile, url, "http-proxy": proxy, "ca-file": caFile } = CONNECTION_OPTIONS;

export const login: Command = {
  description:
    "Makes a profile for an org, or signs in to it anew: with an API token, which is asked for, or as a service app with a private key. The token goes to the keyring of the system, or where there is none, into a file that is yours alone. What does not work is not kept.",
  options: {
    profile: { ...profile, help: "Name of the profile. Default: the first part of the org's host name" },
    url: { ...url, help: "URL of the org, e.g. https://acme.okta.com" },
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
    "http-proxy": proxy,
    "ca-file": caFile,
  },
  examples: [
    "okta-idm login",
    "okta-idm login --url https://acme.okta.com --api-key-stdin < token.txt",
    "okta-idm login --client-id 0oa1service2App3 --private-key-file key.pem \\\n    --url https://acme.okta.com --scopes 'okta.users.manage okta.logs.read'",
  ],
  async run(io, _args, values) {
    const [proxy, caFile] = [text(values, "http-proxy"), text(values, "ca-file")];
    const { url, orgId } = await readOrg(io, values, { proxy, caFile });
    const name = text(values, "profile") ?? nameOf(url);
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
    const keyring = values["no-keyring"] !== true;
    const keyIn = key && (await saveToken(io, owner, key, keyring));
    if (before?.auth.type === "api-key" && keyIn !== keptIn) await deleteToken(io, owner, keptIn);
    await changeProfiles(io, (known) => {
      // What guards the org may have been written in while the token was asked for.
      const { keyIn: _, orgId: __, ...kept } = profileBefore(known, name, url) ?? {};
      const made = { ...kept, ...given, ...(keyIn && { keyIn }) };
      return { current: name, profiles: { ...known.profiles, [name]: made } };
    });
    note(io, `Signed in to ${url} as ${who}. The profile ${name} is in use now.`);
    const why = keyring && keyIn === "file" ? "There is no keyring that can be used, so the" : "The";
    if (keyIn === "file") note(io, `${why} token lies in ${tokenFile(io)}, which only you can read.`);
    if (keyIn === "keyring") note(io, "The token lies in the keyring of the system.");
    const above = ["OKTA_PROFILE", "OKTA_URL", "OKTA_API_KEY", "OKTA_CLIENT_ID"].filter(
      (variable) => io.env[variable],
    );
    if (above.length > 0) note(io, `Set in the environment, and so above it: ${above.join(", ")}`);
    return EXIT.done;
  },
};

/** How an org is reached besides its URL. */
type Way = Pick<OrgConnection, "proxy" | "caFile">;

/** The org to sign in to, which answers there. If somebody can be asked, a mistake is told and asked about again. */
async function readOrg(io: Io, values: Values, way: Way) {
  const option = text(values, "url");
  const question = "URL of the org, e.g. https://acme.okta.com:";
  for (;;) {
    const given = option ?? (await asked(io, question, "--url"));
    try {
      const url = pastedOrgUrl(given);
      if (url !== given.replace(/\/$/, "")) note(io, `Using ${url}`);
      const reached = { url, ...way, verifyTls: true, verifyProxy: true };
      return { url, orgId: await readOrgId(reached, io.signal) };
    } catch (error) {
      if (option !== undefined || !(error instanceof OktaError)) throw error;
      tellError(io, error);
    }
  }
}

/** Signs in, with a token that is asked for if the profile takes one. A token that Okta rejects is asked for again. */
async function signInBy(io: Io, values: Values, name: string, draft: Profile) {
  if (draft.auth.type !== "api-key") {
    return { key: undefined, who: await signIn(io, values, name, draft, undefined) };
  }
  const isAsked = values["api-key-stdin"] !== true && isInteractive(io);
  if (isAsked) note(io, ...whereTokensAreMade(draft.url));
  for (;;) {
    const key = await readToken(io, values);
    try {
      return { key, who: await signIn(io, values, name, draft, key) };
    } catch (error) {
      const isMistake = error instanceof OktaError && /^(unauthenticated|refused)$/.test(error.kind);
      if (!isAsked || !isMistake) throw error;
      tellError(io, error);
    }
  }
}

/** Source: https://help.okta.com/en-us/Content/Topics/security/api.htm */
function whereTokensAreMade(url: string): string[] {
  return [
    `Create an API token in the Admin Console of ${url}: Security > API > Tokens > Create token.`,
    "It has the rights of the admin who creates it. To list, a read-only admin is enough; to change users, it takes a group, org or super admin.",
  ];
}

/** The profile that is signed in to anew; undefined where there is none of that name. */
function profileBefore({ profiles }: Profiles, name: string, url: string): Profile | undefined {
  const before = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  if (before === undefined || sameOrg(before.url, url)) return before;
  const how = "give this one another name with --profile, or forget that one: okta-idm profiles remove";
  throw new OktaError("refused", `The profile ${name} is of another org: ${how} ${name}`);
}

function authOf(io: Io, values: Values): ProfileAuth {
  refuseBoth(values, "api-key-stdin", "client-id");
  const clientId = text(values, "client-id")?.trim();
  const file = text(values, "private-key-file");
  if (clientId === undefined && file === undefined) return { type: "api-key" };
  const scopes = scopesIn(text(values, "scopes"));
  if (clientId === undefined || file === undefined || scopes.length === 0) {
    throw new OktaError("refused", "A service app needs --client-id, --private-key-file and --scopes");
  }
  const keyId = text(values, "key-id");
  return {
    type: "oauth",
    clientId,
    privateKeyFile: resolve(pastedPath(io, file)),
    scopes,
    ...(keyId !== undefined && { keyId }),
    ...(values["no-dpop"] === true && { dpop: false }),
  };
}

async function readToken(io: Io, values: Values): Promise<string> {
  if (values["api-key-stdin"] === true) return pastedToken(await readAll(io));
  if (isInteractive(io)) return pastedToken(await askSecret(io, "API token:"));
  throw new OktaError(
    "refused",
    "Nobody can be asked for the token: give --api-key-stdin, and the token on standard input",
  );
}

async function asked(io: Io, question: string, option: string): Promise<string> {
  if (isInteractive(io)) return (await ask(io, question)).trim();
  throw new OktaError("refused", `Nobody can be asked: give ${option}`);
}

/** `acme` of `https://acme.okta.com`. */
function nameOf(url: string): string {
  const [first = ""] = new URL(url).hostname.split(".");
  return /^[a-z]/.test(first) ? first : "default";
}
