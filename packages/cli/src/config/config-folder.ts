import { homedir } from "node:os";
import { join } from "node:path";
import type { Io } from "../command.ts";

/** The folder of this program's files, by the XDG base directories; on Windows in the roaming profile. */
export function configFolder({ env }: Pick<Io, "env">): string {
  const base = env["XDG_CONFIG_HOME"] || (process.platform === "win32" ? env["APPDATA"] : undefined);
  return join(base || join(env["HOME"] || homedir(), ".config"), "okta-idm");
}
