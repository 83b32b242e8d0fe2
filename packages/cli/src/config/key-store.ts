import { join } from "node:path";
import type { Io } from "../command.ts";
import { Interrupted } from "../interrupted.ts";
import { originOf } from "./choose-org.ts";
import { configFolder } from "./config-folder.ts";
import { changePrivateFile, readPrivateFile } from "./private-file.ts";

type World = Pick<Io, "env">;
type Place = "keyring" | "file";

/** Whose key it is. A profile whose URL was changed has none: its key was meant for another org. */
export interface KeyOwner {
  readonly profile: string;
  readonly url: string;
}

/**
 * Keeps the API token of a profile: in the keyring of the system, or where there is none, in a file that is this user's
 * alone. Tells which.
 */
export async function keepKey(io: World, owner: KeyOwner, key: string, keyring: boolean): Promise<Place> {
  const entry = keyring ? await keyringEntry(owner) : undefined;
  try {
    if (entry) {
      await entry.setPassword(key);
      // A keyring that takes everything and gives nothing back is none.
      if ((await entry.getPassword()) === key) return "keyring";
    }
  } catch {
    // There is none, or nobody unlocked it: the file is there for that.
  }
  await changePrivateFile(keyFile(io), () => ({ ...readKeys(io), [nameOf(owner)]: key }));
  return "file";
}

/**
 * The API token of a profile; undefined where it is gone, or the keyring does not give it. A keyring may ask somebody to
 * unlock it, so Ctrl-C ends the wait: what reads can be cut off, as what writes and removes cannot.
 */
export async function readKey(
  io: World & Pick<Io, "signal">,
  owner: KeyOwner,
  from: Place,
): Promise<string | undefined> {
  if (from === "file") return readKeys(io)[nameOf(owner)];
  const entry = await keyringEntry(owner);
  io.signal.throwIfAborted();
  if (entry === undefined) return undefined;
  const given = entry.getPassword().catch(() => undefined);
  return new Promise((resolve, reject) => {
    const cutOff = () => {
      const { reason } = io.signal;
      if (reason instanceof Interrupted) reason.holdsThread = true;
      reject(reason);
    };
    io.signal.addEventListener("abort", cutOff, { once: true });
    given.then((key) => {
      io.signal.removeEventListener("abort", cutOff);
      resolve(key ?? undefined);
    });
  });
}

/** Forgets the API token of a profile. Tells whether it is gone: a keyring may be locked, or not there any more. */
export async function forgetKey(io: World, owner: KeyOwner, from: Place): Promise<boolean> {
  if (from === "keyring") {
    const entry = await keyringEntry(owner);
    if (entry === undefined) return false;
    return entry.deletePassword().then(
      () => true,
      () => false,
    );
  }
  if (readKeys(io)[nameOf(owner)] === undefined) return true;
  await changePrivateFile(keyFile(io), () => {
    const { [nameOf(owner)]: _, ...others } = readKeys(io);
    return others;
  });
  return true;
}

export function keyFile(io: World): string {
  return join(configFolder(io), "api-keys.json");
}

function nameOf({ profile, url }: KeyOwner): string {
  return `${profile} ${originOf(url)}`;
}

function readKeys(io: World): Readonly<Record<string, string>> {
  return (readPrivateFile(keyFile(io)) ?? {}) as Readonly<Record<string, string>>;
}

/**
 * An entry in the keyring of the system. Undefined if the package was left out at installation, or the system has no
 * keyring, as a headless Linux has no Secret Service. The package would use the kernel's memory then: a token in it is
 * gone at the next boot and cannot be read from cron.
 */
async function keyringEntry(owner: KeyOwner) {
  try {
    const { AsyncEntry } = await import("@napi-rs/keyring");
    return new AsyncEntry("okta-idm", nameOf(owner), { linux: { store: "secret-service" } });
  } catch {
    return undefined;
  }
}
