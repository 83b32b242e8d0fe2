import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Io } from "../command.ts";
import { stateFolder } from "./state-folder.ts";

/**
 * Reads what this program remembers in a file of its state folder. Undefined if it remembers nothing, or others may have
 * written the file.
 */
export function readStateFile(io: Pick<Io, "env">, name: string): unknown {
  try {
    const path = join(stateFolder(io) ?? "", name);
    const there = statSync(path);
    const isOwn =
      process.platform === "win32" || ((there.mode & 0o077) === 0 && there.uid === process.getuid?.());
    // To read a pipe may never end.
    return isOwn && there.isFile() ? JSON.parse(readFileSync(path, "utf8")) : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers something for later commands, in a file for this user alone. A machine that cannot goes without. */
export function writeStateFile(io: Pick<Io, "env">, name: string, value: unknown): void {
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
