import { fstatSync } from "node:fs";
import type { Output } from "../command.ts";

/**
 * The capacity of a pipe on Linux.
 *
 * @see https://man7.org/linux/man-pages/man7/pipe.7.html
 */
const PIPE_BYTES = 65_536;

/** An output whose bytes are counted. */
export class CountedOutput implements Output {
  readonly #output: Output;
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

  /** How many bytes the reader may not have read yet. */
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
