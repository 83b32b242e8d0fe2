import type { Io } from "../command.ts";
import { CLEAR_LINE, isTerminal, messageLine } from "./print.ts";

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
  let toldMs = onTerminal ? 0 : now();
  let shown = false;
  return {
    update(words) {
      const nowMs = now();
      if (nowMs - toldMs < (onTerminal ? TERMINAL_MS : fileMs)) return;
      toldMs = nowMs;
      shown = onTerminal;
      stderr.write(
        onTerminal
          ? `${CLEAR_LINE}${messageLine(words()).slice(0, (stderr.columns || 80) - 1)}`
          : `${messageLine(words())}\n`,
      );
    },
    clear() {
      if (shown) stderr.write(CLEAR_LINE);
      shown = false;
    },
  };
}
