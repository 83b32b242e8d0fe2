import { fstatSync } from "node:fs";
import type { Output } from "../command.ts";

/** What a pipe of Linux holds, see pipe(7). */
const PIPE_BYTES = 65_536;

/** An output whose bytes are counted. */
export class CountedOutput implements Output {
  readonly #output: Output;
  /** Bytes that were written. */
  bytes = 0;

  constructor(output: Output) {
    this.#output = output;
  }

  get isTTY(): boolean {
    return this.#output.isTTY === true;
  }

  get columns(): number {
    return this.#output.columns ?? 0;
  }

  /** Bytes that may be written, but not read yet. */
  get unreadBytes(): number {
    const { fd } = this.#output as { readonly fd?: number };
    if (this.isTTY || fd === undefined) return 0;
    const stat = fstatSync(fd);
    return stat.isFIFO() || stat.isSocket() ? PIPE_BYTES : 0;
  }

  write(text: string | Buffer, written?: (error?: Error | null) => void): unknown {
    this.bytes += Buffer.byteLength(text);
    return this.#output.write(text, written);
  }
}
