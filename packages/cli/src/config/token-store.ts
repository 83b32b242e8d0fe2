import { join } from "node:path";
import type { Io } from "../command.ts";
import { Interrupted } from "../interrupted.ts";
import { originOf } from "./choose-org.ts";
import { changePrivateFile, readPrivateFile } from "./private-file.ts";
import { configFolder } from "./user-files.ts";

type Env = Pick<Io, "env">;
type Place = "keyring" | "file";

/** The profile of a token. If the URL of the profile changes, it has no token: the old one was meant for another org. */
export interface TokenProfile {
  readonly profile: string;
  readonly url: string;
}

/**
 * Saves the API token of a profile: in the system keyring, or if there is none, in a file that only this user can read.
 * Returns which.
 */
export async function saveToken(
  io: Env,
  owner: TokenProfile,
  token: string,
  useKeyring: boolean,
): Promise<Place> {
  const entry = useKeyring ? await keyringEntry(owner) : undefined;
  try {
    if (entry) {
      await entry.setPassword(token);
      // Some keyrings accept everything and return nothing.
      if ((await entry.getPassword()) === token) return "keyring";
    }
  } catch {
    // There is no keyring, or it is locked. The file replaces it.
  }
  await changePrivateFile(tokenFile(io), () => ({ ...readTokens(io), [keyOf(owner)]: token }));
  return "file";
}

/**
 * Reads the API token of a profile. Undefined if it is gone, or the keyring does not return it. A keyring may ask the
 * user to unlock it, so Ctrl-C ends the wait. Only reading can be cut off; saving and deleting cannot.
 */
export async function readToken(
  io: Env & Pick<Io, "signal">,
  owner: TokenProfile,
  from: Place,
): Promise<string | undefined> {
  if (from === "file") return readTokens(io)[keyOf(owner)];
  const entry = await keyringEntry(owner);
  io.signal.throwIfAborted();
  if (entry === undefined) return undefined;
  const read = entry.getPassword().catch(() => undefined);
  return new Promise((resolve, reject) => {
    const cutOff = () => {
      const { reason } = io.signal;
      if (reason instanceof Interrupted) reason.holdsThread = true;
      reject(reason);
    };
    io.signal.addEventListener("abort", cutOff, { once: true });
    read.then((token) => {
      io.signal.removeEventListener("abort", cutOff);
      resolve(token ?? undefined);
    });
  });
}

/** Deletes the API token of a profile. Returns whether it is gone: a keyring may be locked or removed. */
export async function deleteToken(io: Env, owner: TokenProfile, from: Place): Promise<boolean> {
  if (from === "keyring") {
    const entry = await keyringEntry(owner);
    if (entry === undefined) return false;
    return entry.deletePassword().then(
      () => true,
      () => false,
    );
  }
  if (readTokens(io)[keyOf(owner)] === undefined) return true;
  await changePrivateFile(tokenFile(io), () => {
    const { [keyOf(owner)]: _, ...others } = readTokens(io);
    return others;
  });
  return true;
}

export function tokenFile(io: Env): string {
  return join(configFolder(io), "api-keys.json");
}

function keyOf({ profile, url }: TokenProfile): string {
  return `${profile} ${originOf(url)}`;
}

function readTokens(io: Env): Readonly<Record<string, string>> {
  return (readPrivateFile(tokenFile(io)) ?? {}) as Readonly<Record<string, string>>;
}

/**
 * An entry of the system keyring. Undefined if the optional package is not installed, or the system has no keyring, such
 * as a headless Linux without the Secret Service. By default the package would use the kernel's memory there: a token in
 * it is gone at the next boot, and cron cannot read it.
 */
async function keyringEntry(owner: TokenProfile) {
  try {
    const { AsyncEntry } = await import("@napi-rs/keyring");
    return new AsyncEntry("okta-idm", keyOf(owner), { linux: { store: "secret-service" } });
  } catch {
    return undefined;
  }
}
