import { join } from "node:path";
import type { Io } from "../command.ts";
import { configFolder } from "./config-folder.ts";
import { readPrivateFile, writePrivateFile } from "./private-file.ts";

const SERVICE = "okta-idm";

/**
 * Keeps the API token of a profile: in the keyring of the system, or where there is none, in a file that is this user's
 * alone. Tells which.
 */
export async function keepKey(
  io: Pick<Io, "env">,
  profile: string,
  key: string,
  withKeyring: boolean,
): Promise<"keyring" | "file"> {
  const entry = withKeyring ? await keyringEntry(profile) : undefined;
  try {
    if (entry) {
      await entry.setPassword(key);
      // A keyring that takes everything and gives nothing back is none.
      if ((await entry.getPassword()) === key) return "keyring";
    }
  } catch {
    // There is none, or nobody unlocked it: the file is there for that.
  }
  await writePrivateFile(keyFile(io), { ...(await readKeys(io)), [profile]: key });
  return "file";
}

/** The API token of a profile; undefined where it is gone. */
export async function readKey(
  io: Pick<Io, "env">,
  profile: string,
  from: "keyring" | "file",
): Promise<string | undefined> {
  if (from === "file") return (await readKeys(io))[profile];
  return (await (await keyringEntry(profile))?.getPassword().catch(() => undefined)) ?? undefined;
}

/** Forgets the API token of a profile, wherever it lies. */
export async function forgetKey(
  io: Pick<Io, "env">,
  profile: string,
  from: "keyring" | "file",
): Promise<void> {
  if (from === "keyring") {
    await (await keyringEntry(profile))?.deletePassword().catch(() => {});
    return;
  }
  const { [profile]: _, ...others } = await readKeys(io);
  await writePrivateFile(keyFile(io), others);
}

export function keyFile(io: Pick<Io, "env">): string {
  return join(configFolder(io), "api-keys.json");
}

async function readKeys(io: Pick<Io, "env">): Promise<Readonly<Record<string, string>>> {
  return ((await readPrivateFile(keyFile(io))) ?? {}) as Readonly<Record<string, string>>;
}

/** Undefined where the package was left out at installation, or has nothing for this system. */
async function keyringEntry(profile: string) {
  try {
    const { AsyncEntry } = await import("@napi-rs/keyring");
    return new AsyncEntry(SERVICE, profile);
  } catch {
    return undefined;
  }
}
