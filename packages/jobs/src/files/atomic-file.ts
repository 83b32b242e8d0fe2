import { open, readlink, realpath, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/**
 * Writes a file for its owner only. If this is interrupted, even by a power failure, the file has its old or its new
 * content, never a part. A link stays a link: the file may be elsewhere so that it outlives the folder.
 */
export async function writeFileAtomically(name: string, text: string): Promise<void> {
  const path = await resolveLinks(name);
  const draft = `${path}.draft`;
  try {
    // An old draft may be readable by others, or be a link.
    await rm(draft, { force: true });
    const file = await open(draft, "wx", 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Without this, a power failure may remove a new name. Some systems do not support it. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

/** Resolves all links of a path, even if the file does not exist yet. Rejects as `realpath` does. */
export async function resolveLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    const next = await readlink(path).catch(() => undefined);
    return next === undefined ? path : resolveLinks(resolve(await realpath(dirname(path)), next));
  }
}
