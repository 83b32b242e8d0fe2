import type { Output } from "../command.ts";
import { clearStatus, drawStatus, messageLine } from "./print.ts";

/** Time, and something to do again and again until it is called off. It does not keep the process alive. */
export interface Ticker {
  now(): number;
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

/** The last line of a terminal while something goes on: how far it is, and how long it waits for a rate limit. */
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

  /** Shows how far something is; undefined when it has ended. */
  show(words: (() => string) | undefined): void {
    this.#words = words;
    this.#draw();
  }

  /** Counts down a wait, until `signal` aborts. The later of two waits is shown. */
  wait(bucket: string, waitMs: number, signal?: AbortSignal): void {
    const untilMs = this.#ticker.now() + waitMs;
    if (this.#wait && this.#wait.untilMs > untilMs) return;
    this.#wait = { bucket, untilMs, signal };
    this.#stop ??= this.#ticker.every(1_000, () => this.#draw());
    this.#draw();
  }

  /** Ends the countdown, and takes the line away. */
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
    else drawStatus(this.#output, fitting(words, wait, (this.#output.columns || 80) - 1));
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

/** How far it is gives way to the countdown. */
function fitting(words: string | undefined, wait: Remaining | undefined, width: number): string {
  if (wait === undefined) return messageLine(words ?? "").slice(0, width);
  if (words === undefined) return messageLine(waitWords(wait.bucket, wait.seconds)).slice(0, width);
  const end = messageLine(`; waiting ${wait.seconds} s for ${wait.bucket}`);
  return `${messageLine(words).slice(0, Math.max(0, width - end.length))}${end}`.slice(0, width);
}

export function waitWords(bucket: string, seconds: number): string {
  return `Waiting ${seconds} s for the rate limit of ${bucket}`;
}

const lines = new WeakMap<Output, StatusLine>();

/** The line of a terminal, of which each has one. */
export function statusLineOf(output: Output): StatusLine {
  const known = lines.get(output) ?? new StatusLine(output);
  lines.set(output, known);
  return known;
}
