import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { OktaError } from "@okta-idm/core";

/**
 * Reads a JSON file that is this user's alone; undefined where there is none.
 *
 * @throws OktaError of kind `refused` for a file that others may read, or that is no JSON. It repeats none of it.
 */
export async function readPrivateFile(path: string): Promise<unknown> {
  try {
    const { mode } = await stat(path);
    // Windows has no such bits.
    if (process.platform !== "win32" && (mode & 0o077) !== 0) {
      throw new OktaError(
        "refused",
        `Others may read or write ${path}. Make it yours alone: chmod 600 ${path}`,
      );
    }
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    if (error instanceof OktaError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    const why = error instanceof SyntaxError ? "is not JSON" : `cannot be read (${code})`;
    throw new OktaError("refused", `The file ${path} ${why}`);
  }
}

/** Writes a JSON file that is this user's alone. It is there whole or as it was before, whenever this is interrupted. */
export async function writePrivateFile(path: string, content: unknown): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw new OktaError("refused", `The file ${path} cannot be written (${code})`);
  }
}
