import type { Io } from "../command.ts";
import { print } from "../terminal/print.ts";

/** Prints a help text, through the pager if it is longer than the terminal. */
export async function showHelp(io: Io, help: string): Promise<void> {
  const { stdout } = io;
  const isLong = help.split("\n").length > (stdout.rows ?? Number.POSITIVE_INFINITY);
  if (stdout.isTTY === true && isLong) {
    const { page } = await import("../terminal/pager.ts");
    if (await page(io, help)) return;
  }
  await print(stdout, help);
}
