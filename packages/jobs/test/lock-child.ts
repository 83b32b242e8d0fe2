import { lockFile } from "../src/files/lock-file.ts";

/** Locks a file, says so, and holds it until standard input ends. */
const [path = ""] = process.argv.slice(2);
try {
  const lock = await lockFile(path);
  process.stdout.write("locked\n");
  for await (const _ of process.stdin);
  await lock.release();
} catch (error) {
  process.stdout.write(`${(error as Error).message}\n`);
}
