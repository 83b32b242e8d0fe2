import { createReadStream } from "node:fs";
import { OktaError } from "@okta-idm/core";
import type { Io } from "../command.ts";
import { countLineEnds } from "./line-reader.ts";
import { encodingOf, foreignFormat, IN_EXCEL, isUndecided, NOT_TEXT } from "./text-encoding.ts";

/** Text that is read in chunks. */
export interface TextSource {
  readonly chunks: AsyncIterable<string>;
  /** The error for text that cannot be used. It names the source, and the line if there is one. */
  refuse(what: string, line?: number): OktaError;
}

/** A source that has to be closed: one that is not read to its end would keep the process running. */
export interface OpenSource extends TextSource {
  close(): void;
}

/**
 * Opens a file, or standard input for `-`, as text in UTF-8 or UTF-16. Reading stops as soon as the signal aborts.
 *
 * @param effect what each error adds at its end, e.g. that nothing was changed.
 * @throws OktaError of kind `refused` while it is read: if the file cannot be read or is no text.
 */
export function openSource(
  { stdin, signal }: Pick<Io, "stdin" | "signal">,
  path: string,
  effect: string,
): OpenSource {
  const from = path === "-" ? "Standard input" : `The file ${path}`;
  const bytes: AsyncIterable<Uint8Array | string> = path === "-" ? stdin : createReadStream(path);
  const iterator = bytes[Symbol.asyncIterator]();
  const refuse: TextSource["refuse"] = (what, line) => {
    const fault = line === undefined ? `${from} ${what}` : `${from}, line ${line}: ${what}`;
    return new OktaError("refused", `${fault}. ${effect}`);
  };
  return {
    chunks: decoded(untilAborted(iterator, signal), refuse),
    refuse,
    // A line that is still being waited for must not be awaited here.
    close: () => void iterator.return?.().catch(() => {}),
  };
}

async function* decoded(
  source: AsyncIterable<Uint8Array | string>,
  refuse: TextSource["refuse"],
): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let held = Buffer.alloc(0);
  let line = 1;
  const decode = (bytes: Buffer, isLast: boolean) => {
    if (decoder === undefined) {
      const foreign = foreignFormat(bytes);
      if (foreign !== undefined) throw refuse(foreign);
      decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
    }
    try {
      const text = decoder.decode(bytes, { stream: !isLast });
      line += countLineEnds(text);
      return text;
    } catch {
      const [before = ""] = new TextDecoder(decoder.encoding).decode(bytes).split("\uFFFD", 1);
      throw refuse(`(line ${line + countLineEnds(before)}) ${NOT_TEXT}. ${IN_EXCEL}`);
    }
  };
  try {
    for await (const chunk of source) {
      held = Buffer.concat([held, Buffer.from(chunk)]);
      if (decoder === undefined && isUndecided(held)) continue;
      yield decode(held, false);
      held = Buffer.alloc(0);
    }
    yield decode(held, true);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof OktaError || code === undefined) throw error;
    throw refuse(`cannot be read (${code})`);
  }
}

/** Rejects when the signal aborts, even while a chunk is being waited for. */
async function* untilAborted<Item>(iterator: AsyncIterator<Item>, signal: AbortSignal): AsyncGenerator<Item> {
  signal.throwIfAborted();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  // Nothing may be waiting for it when it rejects.
  aborted.catch(() => {});
  for (;;) {
    const { value, done } = await Promise.race([iterator.next(), aborted]);
    if (done) return;
    yield value;
  }
}
