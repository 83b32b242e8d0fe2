import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Io } from "../command.ts";

/**
 * The folder of what this program remembers, by the XDG base directories; on Windows in the local profile. Undefined when
 * the person has no home folder: then nothing is remembered.
 */
export function stateFolder({ env }: Pick<Io, "env">): string | undefined {
  const base = env["XDG_STATE_HOME"] || (process.platform === "win32" ? env["LOCALAPPDATA"] : undefined);
  if (base) return join(base, "okta-idm");
  const home = env["HOME"] || homedir();
  return existsSync(home) ? join(home, ".local", "state", "okta-idm") : undefined;
}
