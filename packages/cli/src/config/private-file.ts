import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { OktaError } from "@okta-idm/core";

/**
 * Reads a JSON file that is this user's alone; undefined where there is none.
 *
 * @throws OktaError of kind `refused` for a file that others may read, or that is no JSON. It repeats none of it.
 */
export function readPrivateFile(path: string): unknown {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    // Windows has no such bits.
    if (process.platform !== "win32" && (stats.mode & 0o077) !== 0) {
      throw new OktaError(
        "refused",
        `Others may read or write ${path}. Make it yours alone: chmod 600 ${path}`,
      );
    }
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error instanceof OktaError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const why = error instanceof SyntaxError ? "is not JSON" : `cannot be read (${code})`;
    throw new OktaError("refused", `The file ${path} ${why}`);
  }
}

/**
 * Writes a JSON file that is this user's alone. It is there whole or as it was before, whenever this is interrupted.
 *
 * @throws OktaError of kind `refused` where it cannot be written.
 */
export function writePrivateFile(path: string, content: unknown): void {
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    rmSync(draft, { force: true });
    writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: "wx", flush: true });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw new OktaError("refused", `The file ${path} cannot be written (${code})`);
  }
}
