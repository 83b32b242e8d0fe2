import { open, readlink, realpath, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/**
 * Writes a file so that it is there whole, or as it was before, whenever this is interrupted, by the end of the machine
 * too. For its owner alone. A link stays one: the file may have been put elsewhere to outlive the folder.
 */
export async function writeFileAtomically(name: string, text: string): Promise<void> {
  const path = await resolveLinks(name);
  const draft = `${path}.draft`;
  try {
    // One that was left behind may be readable by others, or lead elsewhere.
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

/** Without it, a new name may be gone after a failure of the power. Some systems know no such thing. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

/** The file that a path leads to, through all links, whether it is there yet or not. Rejects as `realpath` does. */
export async function resolveLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    const next = await readlink(path).catch(() => undefined);
    return next === undefined ? path : resolveLinks(resolve(await realpath(dirname(path)), next));
  }
}
