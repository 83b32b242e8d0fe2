import { existsSync, mkdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { FileError } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { unknownRun } from "./settings-errors.ts";
import { stateFolder } from "./user-files.ts";

const EXTENSION = ".jsonl";

/** The folder of the ledgers of runs. Undefined if the user has no home folder. */
export function runsFolder(io: Pick<Io, "env">): string | undefined {
  const folder = stateFolder(io);
  return folder && join(folder, "runs");
}

/**
 * The path of a new ledger, named by the action and the time in UTC: `contain-20261129-221500`. Without a home folder it
 * is in the current folder.
 */
export function newRunFile(io: Pick<Io, "env">, action: string, now = new Date()): string {
  const folder = runsFolder(io) ?? "";
  try {
    if (folder !== "") mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw FileError.of(folder, "used as the folder of runs", error);
  }
  const time = now.toISOString().replace(/[-:]/g, "").replace("T", "-").slice(0, 15);
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${action}-${time}${number > 1 ? `-${number}` : ""}${EXTENSION}`);
    if (!existsSync(path)) return path;
  }
}

/** The ledger that a run's name, or a path, leads to. A file in the current folder comes first. */
export function runFile(io: Pick<Io, "env">, given: string): string {
  const folder = runsFolder(io);
  if (folder === undefined || given === "-" || /[\\/]/.test(given) || existsSync(given)) return given;
  const named = join(folder, given.endsWith(EXTENSION) ? given : `${given}${EXTENSION}`);
  return existsSync(named) ? named : given;
}

/**
 * The ledger of a run that exists, by its name or path.
 *
 * @throws UsageError if no run has the name. A path is checked when it is read.
 */
export function existingRunFile(io: Pick<Io, "env">, given: string): string {
  const path = runFile(io, given);
  if (path === given && !/[\\/]/.test(given) && !existsSync(given)) throw unknownRun(given);
  return path;
}

/** The name of a ledger in commands: without folder and extension if it is in the folder of runs, else its path. */
export function runName(io: Pick<Io, "env">, path: string): string {
  // A name that begins with a hyphen would be read as an option.
  const isNamed = dirname(path) === runsFolder(io) && !basename(path).startsWith("-");
  return isNamed ? basename(path, EXTENSION) : path.replace(/^-/, "./-");
}
