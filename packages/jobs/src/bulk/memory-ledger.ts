import type { LedgerStore } from "./ledger.ts";
import { LedgerContents } from "./ledger-contents.ts";
import type { BulkItem, LedgerTarget } from "./ledger-record.ts";

/** The ledger of a run of a few items, which nobody resumes: it lies in memory. */
export class MemoryLedger implements LedgerStore {
  readonly path = undefined;
  readonly isDurable = false;
  readonly contents = new LedgerContents();
  readonly #items: BulkItem[] = [];

  async add(item: Omit<BulkItem, "n">): Promise<void> {
    const numbered = { n: this.#items.length + 1, ...item };
    this.#items.push(numbered);
    this.contents.take(numbered);
  }

  async planned(): Promise<void> {
    this.contents.take({ planned: this.#items.length });
  }

  async sending(): Promise<void> {}

  async repeated(target: LedgerTarget, n: number, action?: string | undefined): Promise<number | undefined> {
    return this.contents.repeated(target, n, action);
  }

  async settled(): Promise<void> {}

  async audited(): Promise<void> {}

  async *left(): AsyncGenerator<BulkItem> {
    yield* this.#items;
  }

  async close(): Promise<void> {}

  async discard(): Promise<void> {}
}
