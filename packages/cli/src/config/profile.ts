import { join } from "node:path";
import { OktaError } from "@okta-idm/core";
import type { Protection } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { configFolder } from "./config-folder.ts";
import { changePrivateFile, readPrivateFile } from "./private-file.ts";
import { profileFault } from "./profile-fault.ts";

/** How a profile signs in: with an API token, or as a service app with a private key. Secrets lie elsewhere. */
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

/** What is known of one org. */
export interface Profile {
  readonly url: string;
  /** Id of the org, which is the same by whatever host it is reached. Kept at login. */
  readonly orgId?: string;
  readonly auth: ProfileAuth;
  /** Where the API token lies: in the keyring of the system, or in a file of its own. */
  readonly keyIn?: "keyring" | "file";
  readonly proxy?: string;
  readonly caFile?: string;
  /** Users, groups and apps that no command may change. */
  readonly protected?: Protection;
  /** File that each write, and each refusal, is noted in. */
  readonly auditFile?: string;
  /** Changes that one command may make, unless it says otherwise. */
  readonly maxChanges?: number;
  /** The share of each rate limit that is used at most. */
  readonly budget?: number;
}

export interface Profiles {
  /** The one that is used where none is named. */
  readonly current?: string | undefined;
  readonly profiles: { readonly [name: string]: Profile };
}

export function profilesFile(io: Pick<Io, "env">): string {
  return join(configFolder(io), "profiles.json");
}

/**
 * Reads all profiles; none where there is no file.
 *
 * @throws OktaError of kind `refused` for a file that is not understood to its last word: a guard that is misspelt
 *   would guard nobody.
 */
export function readProfiles(io: Pick<Io, "env">): Profiles {
  const path = profilesFile(io);
  const content = readPrivateFile(path);
  if (content === undefined) return { profiles: {} };
  const { current, profiles, ...more } = (content ?? {}) as Partial<Profiles>;
  if (typeof profiles !== "object" || profiles === null || !/^(string|undefined)$/.test(typeof current)) {
    throw new OktaError("refused", `${path} is no file of profiles: okta-idm login makes one`);
  }
  const [strange] = Object.keys(more);
  if (strange !== undefined) {
    throw new OktaError("refused", `${path}: ${strange} is none of current, profiles`);
  }
  for (const [name, profile] of Object.entries(profiles)) {
    const fault = profileFault(profile);
    if (fault !== undefined) throw new OktaError("refused", `${path}: the profile ${name}: ${fault}`);
  }
  return { current, profiles };
}

/** Changes the profiles that there are by then, which may be others than were read before. */
export function changeProfiles(io: Pick<Io, "env">, change: (profiles: Profiles) => Profiles): Promise<void> {
  return changePrivateFile(profilesFile(io), () => change(readProfiles(io)));
}

/** @throws OktaError of kind `refused` for a name that could not be typed. */
export function checkProfileName(name: string): void {
  if (/^[a-z0-9][\w.-]{0,63}$/i.test(name)) return;
  throw new OktaError(
    "refused",
    "The name of a profile holds letters, digits, dots, hyphens and underscores",
  );
}

/** @throws OktaError of kind `refused` that lists the profiles there are. */
export function profileNamed({ profiles }: Profiles, name: string): Profile {
  if (Object.hasOwn(profiles, name)) return profiles[name] as Profile;
  const names = Object.keys(profiles).join(", ");
  const there = names ? `There are ${names}` : "There are none yet: okta-idm login makes one";
  throw new OktaError("refused", `There is no profile of that name. ${there}`);
}
