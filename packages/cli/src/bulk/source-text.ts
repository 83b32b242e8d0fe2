import { createReadStream } from "node:fs";
import { OktaError } from "@okta-idm/core";
import type { Io } from "../command.ts";

/** Text that comes bit by bit, and what it is called in an error. */
export interface SourceText {
  readonly from: string;
  readonly chunks: AsyncIterable<string>;
}

/** A source that has to be closed: what is not read to its end would keep the process. */
export interface OpenSource extends SourceText {
  close(): void;
}

/**
 * Opens a file, or standard input for `-`, as text. It ends at once where the person has had enough.
 *
 * @throws OktaError of kind `refused` while it is read: for what cannot be read, and for what is not UTF-8.
 */
export function openSource({ stdin, signal }: Pick<Io, "stdin" | "signal">, path: string): OpenSource {
  const from = path === "-" ? "Standard input" : `The file ${path}`;
  const bytes: AsyncIterable<Uint8Array | string> = path === "-" ? stdin : createReadStream(path);
  const iterator = bytes[Symbol.asyncIterator]();
  return {
    from,
    chunks: decoded(untilAborted(iterator, signal), from),
    // Where a line is still waited for, it cannot be waited for.
    close: () => void iterator.return?.().catch(() => {}),
  };
}

async function* decoded(source: AsyncIterable<Uint8Array | string>, from: string): AsyncGenerator<string> {
  // Takes away what some programs put in front, and no byte that makes no letter.
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of source) yield decoder.decode(Buffer.from(chunk), { stream: true });
    yield decoder.decode();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof TypeError) {
      throw new OktaError("refused", `${from} is not text in UTF-8: save it as such. Nothing was changed`);
    }
    if (code === undefined) throw error;
    throw new OktaError("refused", `${from} cannot be read (${code})`);
  }
}

/** Who waits for a line that never comes may still leave. */
async function* untilAborted<Item>(iterator: AsyncIterator<Item>, signal: AbortSignal): AsyncGenerator<Item> {
  signal.throwIfAborted();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  // Nobody may be waiting when it comes.
  aborted.catch(() => {});
  for (;;) {
    const { value, done } = await Promise.race([iterator.next(), aborted]);
    if (done) return;
    yield value;
  }
}
