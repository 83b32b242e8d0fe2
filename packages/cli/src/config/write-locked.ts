import { setTimeout } from "node:timers/promises";
import { FileError, type Lock, lockFile, writeFileAtomically } from "@okta-idm/jobs";

/** How long, and how often, a file that another process is changing is tried again. */
const WAIT_MS = 2_000;
const BETWEEN_TRIES_MS = 20;

/**
 * Writes a file while it is locked for this process.
 *
 * @param text is called once the file is locked.
 * @throws FileError if the file cannot be locked or written.
 */
export async function writeLocked(path: string, text: () => string): Promise<void> {
  const lock = await lockWhenFree(path);
  try {
    const content = text();
    await writeFileAtomically(path, content).catch((error: unknown) => {
      throw FileError.of(path, "written", error);
    });
  } finally {
    await lock.release();
  }
}

async function lockWhenFree(path: string): Promise<Lock> {
  const endMs = performance.now() + WAIT_MS;
  for (;;) {
    try {
      return await lockFile(path);
    } catch (error) {
      // Only a refusal by the system has a code: waiting would not help.
      const isHeld = error instanceof FileError && error.code === undefined;
      if (!isHeld || performance.now() > endMs) throw error;
      await setTimeout(BETWEEN_TRIES_MS);
    }
  }
}
