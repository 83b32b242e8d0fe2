import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Io } from "../command.ts";

type Env = Pick<Io, "env">;

/** The folder of settings. Follows the XDG base directories; on Windows, the roaming profile. */
export function configFolder({ env }: Env): string {
  const base = env["XDG_CONFIG_HOME"] || (process.platform === "win32" ? env["APPDATA"] : undefined);
  return join(base || join(env["HOME"] || homedir(), ".config"), "okta-idm");
}

/**
 * The folder of ledgers and of what commands remember. Follows the XDG base directories; on Windows, the local profile.
 * Undefined if the user has no home folder: then nothing is remembered.
 */
export function stateFolder({ env }: Env): string | undefined {
  const base = env["XDG_STATE_HOME"] || (process.platform === "win32" ? env["LOCALAPPDATA"] : undefined);
  if (base) return join(base, "okta-idm");
  const home = env["HOME"] || homedir();
  return existsSync(home) ? join(home, ".local", "state", "okta-idm") : undefined;
}

/** Reads a JSON file of the state folder. Undefined if there is none, or if others may have written it. */
export function readStateFile(io: Env, name: string): unknown {
  try {
    const path = join(stateFolder(io) ?? "", name);
    const stats = statSync(path);
    const isOwn =
      process.platform === "win32" || ((stats.mode & 0o077) === 0 && stats.uid === process.getuid?.());
    // Reading a pipe may never end.
    return isOwn && stats.isFile() ? JSON.parse(readFileSync(path, "utf8")) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Remembers a value for later commands, in a file that only this user can read. If that fails, commands work without it,
 * so they need no lock.
 */
export function writeStateFile(io: Env, name: string, value: unknown): void {
  const folder = stateFolder(io);
  if (folder === undefined) return;
  const draft = join(folder, `${name}.${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(draft, JSON.stringify(value), { mode: 0o600, flag: "wx" });
    renameSync(draft, join(folder, name));
  } catch {
    rmSync(draft, { force: true });
  }
}
