import { isAbsolute, join } from "node:path";
import type { Protection } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { changePrivateFile, readPrivateFile } from "./private-file.ts";
import {
  profileInvalid,
  profileNameInvalid,
  profilesFileInvalid,
  profilesMissing,
  unknownProfile,
  unknownSetting,
} from "./settings-errors.ts";
import { configFolder } from "./user-files.ts";

/** How a profile signs in: with an API token, or as a service app with a private key. Secrets are kept elsewhere. */
export type ProfileAuth =
  | { readonly type: "api-key" }
  | {
      readonly type: "oauth";
      readonly clientId: string;
      /** PEM or JWK. */
      readonly privateKeyFile: string;
      readonly keyId?: string;
      readonly scopes: readonly string[];
      /** Default true. */
      readonly dpop?: boolean;
    };

/** The settings of one org. */
export interface Profile {
  readonly url: string;
  /** Id of the org, the same for each of its hosts. Set at login. */
  readonly orgId?: string;
  readonly auth: ProfileAuth;
  /** Where the API token is: in the system keyring, or in a file of its own. */
  readonly keyIn?: "keyring" | "file";
  readonly proxy?: string;
  readonly caFile?: string;
  /** Users, groups and apps that no command may change. */
  readonly protected?: Protection;
  /** File that records each write and each refusal. */
  readonly auditFile?: string;
  /** The most changes that one command may make by default. */
  readonly maxChanges?: number;
  /** The largest share of each rate limit that is used, above 0 and up to 1. */
  readonly budget?: number;
}

export interface Profiles {
  /** The profile that is used by default. */
  readonly current?: string | undefined;
  readonly profiles: { readonly [name: string]: Profile };
}

export function profilesFile(io: Pick<Io, "env">): string {
  return join(configFolder(io), "profiles.json");
}

/**
 * Reads all profiles. Without a file there are none.
 *
 * @throws UsageError for a file with unknown settings: a misspelled guard would protect nobody.
 */
export function readProfiles(io: Pick<Io, "env">): Profiles {
  const path = profilesFile(io);
  const content = readPrivateFile(path);
  if (content === undefined) return { profiles: {} };
  const { current, profiles, ...more } = (content ?? {}) as Partial<Profiles>;
  if (typeof profiles !== "object" || profiles === null || !/^(string|undefined)$/.test(typeof current)) {
    throw profilesFileInvalid(path);
  }
  const [unknown] = Object.keys(more);
  if (unknown !== undefined) {
    throw unknownSetting(path, unknown);
  }
  for (const [name, profile] of Object.entries(profiles)) {
    const fault = profileFault(profile);
    if (fault !== undefined) throw profileInvalid(path, name, fault);
  }
  return { current, profiles };
}

/** Changes the profiles as they are in the file by then. Another process may have changed them. */
export function changeProfiles(io: Pick<Io, "env">, change: (profiles: Profiles) => Profiles): Promise<void> {
  return changePrivateFile(profilesFile(io), () => change(readProfiles(io)));
}

/** @throws UsageError for a name that is hard to type. */
export function checkProfileName(name: string): void {
  if (/^[a-z0-9][\w.-]{0,63}$/i.test(name)) return;
  throw profileNameInvalid();
}

/** @throws UsageError that lists the profiles. */
export function profileNamed({ profiles }: Profiles, name: string): Profile {
  if (Object.hasOwn(profiles, name)) return profiles[name] as Profile;
  const names = Object.keys(profiles).join(", ");
  throw names ? unknownProfile(name, names) : profilesMissing();
}

type Rule = { readonly required?: boolean } & (
  | { readonly members: Rules }
  | { readonly takes: string; readonly fits: (value: unknown) => boolean }
);
type Rules = Readonly<Record<string, Rule>>;

const isText = (value: unknown) => typeof value === "string" && value.trim() !== "";
const text = { takes: "a string", fits: isText };
const texts = {
  takes: "a list of strings",
  fits: (value: unknown) => Array.isArray(value) && value.every(isText),
};
const path = {
  takes: "an absolute path",
  fits: (value: unknown) => typeof value === "string" && isAbsolute(value),
};
const oneOf = (...words: string[]) => ({
  takes: words.join(" or "),
  fits: (value: unknown) => words.some((word) => word === value),
});

const PROFILE: Rules = {
  url: { ...text, required: true },
  orgId: text,
  auth: {
    required: true,
    members: {
      type: { ...oneOf("api-key", "oauth"), required: true },
      clientId: text,
      privateKeyFile: path,
      keyId: text,
      scopes: texts,
      dpop: { takes: "true or false", fits: (value) => typeof value === "boolean" },
    },
  },
  keyIn: oneOf("keyring", "file"),
  proxy: text,
  caFile: path,
  protected: { members: { users: texts, groups: texts, apps: texts } },
  auditFile: path,
  maxChanges: {
    takes: "a whole number, 0 or more",
    fits: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  },
  budget: {
    takes: "a number above 0 and up to 1",
    fits: (value) => typeof value === "number" && value > 0 && value <= 1,
  },
};

/** The first mistake in a profile that was edited by hand, in words. Undefined if there is none. */
export function profileFault(profile: unknown): string | undefined {
  const fault = faultIn(PROFILE, profile, "");
  if (fault !== undefined) return fault;
  const { auth } = profile as { auth: Readonly<Record<string, unknown>> };
  const needed = auth["type"] === "oauth" ? ["clientId", "privateKeyFile", "scopes"] : [];
  const missing = needed.find((name) => auth[name] === undefined);
  return missing && `auth.${missing} is missing`;
}

function faultIn(rules: Rules, value: unknown, prefix: string): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return `${prefix.slice(0, -1) || "it"} must be an object`;
  }
  const given = value as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(rules, name));
  if (unknown !== undefined) {
    return `unknown setting ${prefix}${unknown}. Settings: ${Object.keys(rules).join(", ")}`;
  }
  for (const [name, rule] of Object.entries(rules)) {
    const member = given[name];
    if (member === undefined && rule.required) return `${prefix}${name} is missing`;
    if (member === undefined) continue;
    const fault = "members" in rule ? faultIn(rule.members, member, `${prefix}${name}.`) : undefined;
    if (fault !== undefined) return fault;
    if ("fits" in rule && !rule.fits(member)) return `${prefix}${name} must be ${rule.takes}`;
  }
  return undefined;
}
