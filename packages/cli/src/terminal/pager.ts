import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Io } from "../command.ts";

/**
 * Shows a text in the pager that `PAGER` names, or in `less`. Resolves with false if there is no pager: then the caller
 * prints the text.
 */
export async function page({ env }: Pick<Io, "env">, text: string): Promise<boolean> {
  const pager = env["PAGER"] ?? "less";
  if (pager.trim() === "" || pager.trim() === "cat" || env["TERM"] === "dumb") return false;
  // `PAGER` may hold options, as for git and man, so a shell runs it.
  const child = spawn(pager, {
    shell: true,
    stdio: ["pipe", "inherit", "pipe"],
    // Quit if it fits, pass colors, and leave the text on the screen.
    env: { LESS: "FRX", ...env },
  });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  // The user may quit the pager before it has read everything.
  child.stdin.on("error", () => {});
  child.stdin.end(text);
  const [code] = (await once(child, "close")) as [number | null];
  // A shell exits with these if the command does not exist or cannot run.
  return code !== 126 && code !== 127 && !(code !== 0 && errors !== "");
}
