import type { Io } from "../command.ts";

/** How often a terminal is told, and a file. */
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
 */
export function progress(
  { stderr, stdout }: Pick<Io, "stderr" | "stdout">,
  now: () => number = Date.now,
): Progress {
  const onTerminal = stderr.isTTY === true;
  if (onTerminal && stdout.isTTY === true) return { update: () => {}, clear: () => {} };
  let toldMs = onTerminal ? 0 : now();
  let shown = false;
  return {
    update(words) {
      const nowMs = now();
      if (nowMs - toldMs < (onTerminal ? TERMINAL_MS : FILE_MS)) return;
      toldMs = nowMs;
      shown = onTerminal;
      const width = (stderr.columns ?? 80) - 1;
      stderr.write(onTerminal ? `\r${words().slice(0, width)}\u001b[K` : `${words()}\n`);
    },
    clear() {
      if (shown) stderr.write("\r\u001b[K");
      shown = false;
    },
  };
}
