import type { Io } from "../command.ts";
import { isTerminal, messageLine, note } from "./print.ts";
import { statusLineOf, waitWords } from "./status-line.ts";

/** How often a terminal is told, and a file where nothing else is said. */
const TERMINAL_MS = 100;
const FILE_MS = 10_000;

/** Tells a person who waits how far something is. */
export interface Progress {
  /** Tells, unless it was told a moment ago. */
  update(words: () => string): void;
  /** Takes the line away. */
  clear(): void;
}

/**
 * A line on standard error: on a terminal always the same one, elsewhere now and then a new one. None where standard
 * output goes to the same terminal, as rows would get into it.
 *
 * @param io without `stdout` where nothing is written to it meanwhile.
 */
export function progress(
  { stderr, stdout, env }: Pick<Io, "stderr" | "env"> & Partial<Pick<Io, "stdout">>,
  now: () => number = Date.now,
  fileMs = FILE_MS,
): Progress {
  const onTerminal = isTerminal(stderr, env);
  if (onTerminal && stdout?.isTTY === true) return { update: () => {}, clear: () => {} };
  const line = onTerminal ? statusLineOf(stderr) : undefined;
  let toldMs = onTerminal ? 0 : now();
  return {
    update(words) {
      const nowMs = now();
      if (nowMs - toldMs < (onTerminal ? TERMINAL_MS : fileMs)) return;
      toldMs = nowMs;
      if (line) line.show(words);
      else stderr.write(`${messageLine(words())}\n`);
    },
    clear: () => line?.end(),
  };
}

/** Tells of a wait for a rate limit: a terminal counts it down, behind how far the work is; a file gets a line. */
export function tellWait(
  io: Pick<Io, "stderr" | "env"> & Partial<Pick<Io, "signal">>,
  bucket: string,
  waitMs: number,
): void {
  if (!isTerminal(io.stderr, io.env)) {
    note(io, waitWords(bucket, Math.ceil(waitMs / 1_000)));
    return;
  }
  statusLineOf(io.stderr).wait(bucket, waitMs, io.signal);
}
