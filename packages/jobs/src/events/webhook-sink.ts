import {
  backoffMs,
  type Clock,
  checkOptions,
  isLoopback,
  type KnownOptions,
  systemClock,
} from "@okta-idm/core";
import { FileError, jobsError } from "../errors.ts";
import { AppendFile } from "../files/append-file.ts";
import { endsWithinLine } from "../files/file-lines.ts";
import type { EventSink } from "./event-sink.ts";

export interface WebhookSinkOptions {
  /** Headers to send with each request, such as `Authorization`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** File for what the other side did not take, a line an event. */
  readonly deadLetterFile: string;
  /** Attempts at one page, the first included. Default 8, over about two minutes. */
  readonly attempts?: number | undefined;
  readonly timeoutMs?: number | undefined;
  /** Called with each dead letter. */
  readonly onDeadLetters?: ((count: number, why: string) => void) | undefined;
  readonly fetch?: typeof fetch | undefined;
  readonly clock?: Clock | undefined;
  readonly signal?: AbortSignal | undefined;
}

const OPTIONS: KnownOptions<WebhookSinkOptions> = {
  headers: true,
  deadLetterFile: true,
  attempts: true,
  timeoutMs: true,
  onDeadLetters: true,
  fetch: true,
  clock: true,
  signal: true,
};

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;

/** Statuses that every page would get: of wrong credentials, and of a URL that takes no events. */
const REJECTS_ALL: ReadonlySet<number> = new Set([401, 403, 404, 405, 407, 410]);
const TOO_LARGE = 413;
const LINE_FEED = 0x0a;

interface Failure {
  readonly status?: number;
  readonly why: string;
  /** Whether it is worth another attempt. */
  readonly retry: boolean;
  readonly delayMs?: number;
}

/**
 * Posts events to a URL as NDJSON, a page at a time. A page that does not arrive is sent again, and one that is too large
 * is halved, down to one event. Events that the other side rejects, or does not take in the end, are put aside, so that
 * the pages behind them come through. An answer that every page would get, such as 401, ends it: nothing is put aside
 * then, and nothing is lost. After an interruption the last page may come twice: each event has its `uuid`.
 */
export class WebhookSink implements EventSink {
  readonly rewinds = false;
  readonly freesText = true;
  readonly #url: string;
  readonly #options: WebhookSinkOptions;
  #deadLetters: AppendFile | undefined;

  /** @throws OktaError of kind `refused` for a URL that is not https, but on the loopback. */
  constructor(url: string, options: WebhookSinkOptions) {
    checkOptions("WebhookSink", OPTIONS, options);
    const { protocol, hostname, username, password } = URL.canParse(url) ? new URL(url) : new URL("invalid:");
    if (username || password || !(protocol === "https:" || (protocol === "http:" && isLoopback(hostname)))) {
      throw jobsError("webhookUrl");
    }
    this.#url = url;
    this.#options = options;
  }

  async open(): Promise<void> {
    const { deadLetterFile } = this.#options;
    try {
      this.#deadLetters = await AppendFile.open(deadLetterFile, "a");
      // Later dead letters must not be a part of a torn line.
      if (await endsWithinLine(deadLetterFile)) await this.#deadLetters.append("\n");
    } catch (error) {
      throw FileError.of(deadLetterFile, "written", error);
    }
  }

  async flush(): Promise<undefined> {}

  /** @throws OktaError of kind `refused` where the other side rejects all that comes. */
  async write(text: Buffer, count: number): Promise<void> {
    const failure = await this.#send(text);
    if (failure === undefined) return;
    const { status = 0, why } = failure;
    if (REJECTS_ALL.has(status) || (status >= 300 && status < 400)) {
      throw jobsError("webhookRejects", status);
    }
    if (status === TOO_LARGE && count > 1) {
      const half = Math.ceil(count / 2);
      const at = endOfLine(text, half);
      await this.write(text.subarray(0, at), half);
      await this.write(text.subarray(at), count - half);
      return;
    }
    const { deadLetterFile, onDeadLetters } = this.#options;
    await this.#deadLetters?.append(text.toString()).catch((error: unknown) => {
      throw FileError.of(deadLetterFile, "written", error);
    });
    onDeadLetters?.(count, why);
  }

  async close(): Promise<void> {
    await this.#deadLetters?.close();
  }

  /** Why the other side did not take it; undefined where it did. */
  async #send(body: Buffer): Promise<Failure | undefined> {
    const { attempts = 8, clock = systemClock, signal } = this.#options;
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.#attempt(body);
      signal?.throwIfAborted();
      if (outcome === undefined) return undefined;
      if (!outcome.retry || attempt >= attempts) return outcome;
      const delayMs = backoffMs(attempt, { firstMs: FIRST_DELAY_MS, maxMs: LONGEST_DELAY_MS });
      await clock.sleep(Math.max(delayMs, outcome.delayMs ?? 0), signal);
    }
  }

  async #attempt(body: Buffer): Promise<Failure | undefined> {
    const { headers = {}, timeoutMs = 30_000, signal, fetch: send = fetch } = this.#options;
    const deadline = AbortSignal.timeout(timeoutMs);
    try {
      const response = await send(this.#url, {
        method: "POST",
        headers: { ...headers, "Content-Type": "application/x-ndjson" },
        body: new Uint8Array(body),
        redirect: "manual",
        signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
      });
      await response.body?.cancel();
      if (response.ok) return undefined;
      const { status } = response;
      const after = Number(response.headers.get("Retry-After") ?? Number.NaN) * 1_000;
      const retry = status === 408 || status === 425 || status === 429 || status >= 500;
      const delayMs = after >= 0 && after <= LONGEST_DELAY_MS ? { delayMs: after } : {};
      return { status, why: `it responded with ${status}`, retry, ...delayMs };
    } catch (error) {
      const { cause, name } = error as { cause?: { code?: string }; name?: string };
      return { why: `no answer (${cause?.code ?? name})`, retry: true };
    }
  }
}

/** Where so many lines end. */
function endOfLine(text: Buffer, lines: number): number {
  let at = 0;
  for (let line = 0; line < lines; line += 1) at = text.indexOf(LINE_FEED, at) + 1;
  return at;
}
