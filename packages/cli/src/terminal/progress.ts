import type { Io, Output } from "../command.ts";
import { clearStatus, drawStatus, isTerminal, messageLine, note } from "./print.ts";

/** How often progress is shown: on a terminal, and in a file, where each update is a new line. */
const TERMINAL_MS = 100;
const FILE_MS = 10_000;

/** Shows the progress of a long command. */
export interface Progress {
  /** Shows the progress, unless it was shown a moment ago. */
  update(words: () => string): void;
  /** Removes the status line. */
  clear(): void;
}

/**
 * Shows progress on standard error: on a terminal in one status line, elsewhere in a new line from time to time. Shows
 * nothing if standard output goes to the same terminal, because rows would mix with it.
 *
 * @param io without `stdout` if nothing is written to it meanwhile.
 */
export function progress(
  { stderr, stdout, env }: Pick<Io, "stderr" | "env"> & Partial<Pick<Io, "stdout">>,
  now: () => number = Date.now,
  fileMs = FILE_MS,
): Progress {
  const onTerminal = isTerminal(stderr, env);
  if (onTerminal && stdout?.isTTY === true) return { update: () => {}, clear: () => {} };
  const line = onTerminal ? statusLineOf(stderr) : undefined;
  let shownMs = onTerminal ? 0 : now();
  return {
    update(words) {
      const nowMs = now();
      if (nowMs - shownMs < (onTerminal ? TERMINAL_MS : fileMs)) return;
      shownMs = nowMs;
      if (line) line.show(words);
      else stderr.write(`${messageLine(words())}\n`);
    },
    clear: () => line?.end(),
  };
}

/** Shows a wait for a rate limit. A terminal counts it down after the progress; a file gets a line. */
export function showWait(
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

/** The time, and a timer that does not keep the process alive. */
export interface Ticker {
  now(): number;
  /** Calls `tick` repeatedly. Returns the function that stops it. */
  every(milliseconds: number, tick: () => void): () => void;
}

const systemTicker: Ticker = {
  now: Date.now,
  every(milliseconds, tick) {
    const timer = setInterval(tick, milliseconds).unref();
    return () => clearInterval(timer);
  },
};

interface Wait {
  readonly bucket: string;
  readonly untilMs: number;
  readonly signal: AbortSignal | undefined;
}

/** The last line of a terminal during a long command: its progress, and the wait for a rate limit. */
export class StatusLine {
  readonly #output: Output;
  readonly #ticker: Ticker;
  #words: (() => string) | undefined;
  #wait: Wait | undefined;
  #stop: (() => void) | undefined;

  constructor(output: Output, ticker: Ticker = systemTicker) {
    this.#output = output;
    this.#ticker = ticker;
  }

  /** Shows the progress. Undefined when the work has ended. */
  show(words: (() => string) | undefined): void {
    this.#words = words;
    this.#draw();
  }

  /** Counts down a wait, until `signal` aborts. Of two waits, the longer one is shown. */
  wait(bucket: string, waitMs: number, signal?: AbortSignal): void {
    const untilMs = this.#ticker.now() + waitMs;
    if (this.#wait && this.#wait.untilMs > untilMs) return;
    this.#wait = { bucket, untilMs, signal };
    this.#stop ??= this.#ticker.every(1_000, () => this.#draw());
    this.#draw();
  }

  /** Ends the countdown, and removes the line. */
  end(): void {
    this.#words = undefined;
    this.#wait = undefined;
    this.#draw();
  }

  #draw(): void {
    const [words, wait] = [this.#words?.(), this.#waiting()];
    if (this.#wait === undefined) {
      this.#stop?.();
      this.#stop = undefined;
    }
    if (words === undefined && wait === undefined) clearStatus();
    else drawStatus(this.#output, fitLine(words, wait, (this.#output.columns || 80) - 1));
  }

  #waiting(): Remaining | undefined {
    if (this.#wait === undefined) return undefined;
    const { bucket, untilMs, signal } = this.#wait;
    const seconds = Math.ceil((untilMs - this.#ticker.now()) / 1_000);
    if (seconds > 0 && signal?.aborted !== true) return { bucket, seconds };
    this.#wait = undefined;
    return undefined;
  }
}

interface Remaining {
  readonly bucket: string;
  readonly seconds: number;
}

/** Cuts the progress so that the countdown fits. */
function fitLine(words: string | undefined, wait: Remaining | undefined, width: number): string {
  if (wait === undefined) return messageLine(words ?? "").slice(0, width);
  if (words === undefined) return messageLine(waitWords(wait.bucket, wait.seconds)).slice(0, width);
  const end = messageLine(`; waiting ${wait.seconds} s for ${wait.bucket}`);
  return `${messageLine(words).slice(0, Math.max(0, width - end.length))}${end}`.slice(0, width);
}

function waitWords(bucket: string, seconds: number): string {
  return `Waiting ${seconds} s for the rate limit of ${bucket}`;
}

const lines = new WeakMap<Output, StatusLine>();

/** The status line of a terminal. Each terminal has one. */
function statusLineOf(output: Output): StatusLine {
  const known = lines.get(output) ?? new StatusLine(output);
  lines.set(output, known);
  return known;
}
