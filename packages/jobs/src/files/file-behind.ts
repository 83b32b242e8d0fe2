import { readlink, realpath } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** The file that a path leads to, through all links, whether it is there yet or not. Rejects as `realpath` does. */
export async function fileBehind(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    const next = await readlink(path).catch(() => undefined);
    return next === undefined ? path : fileBehind(resolve(await realpath(dirname(path)), next));
  }
}
