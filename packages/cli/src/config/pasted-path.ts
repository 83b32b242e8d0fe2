import { join } from "node:path";
import { OktaError } from "@okta-idm/core";
import type { Io } from "../command.ts";

/**
 * The path of a file from what people paste: with quotes, or with `~`, which a shell leaves as it is within quotes and
 * behind an equals sign.
 *
 * @throws OktaError of kind `refused` for the key itself, which must not be on a command line.
 */
export function pastedPath({ env }: Pick<Io, "env">, pasted: string): string {
  if (/-----BEGIN|^\s*\{/.test(pasted)) {
    const why = "takes the path of a file, and not the key itself: other processes can see a command line";
    throw new OktaError(
      "refused",
      `--private-key-file ${why}. Save the key in a file that only you can read`,
    );
  }
  const path = pasted.trim().replace(/^(["'])(.+)\1$/, "$2");
  const home = env["HOME"] || env["USERPROFILE"];
  return home && /^~[/\\]/.test(path) ? join(home, path.slice(2)) : path;
}
