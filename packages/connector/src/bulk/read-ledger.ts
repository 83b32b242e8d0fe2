import { FileError } from "../files/file-error.ts";
import { fileLines } from "../files/file-lines.ts";
import { LedgerContents } from "./ledger-contents.ts";
import type { LedgerHead } from "./ledger-record.ts";

interface ReadLedger {
  readonly contents: LedgerContents;
  /** Where the items begin. */
  readonly itemsFrom: number;
  /** Length without a last line that was torn. */
  readonly bytes: number;
}

/**
 * Reads a ledger that is to be gone on with, and changes nothing about it.
 *
 * @throws FileError for one of another action or org, one whose items are not all there, and for what is none.
 */
export async function readLedger(
  path: string,
  head: Pick<LedgerHead, "action" | "org">,
): Promise<ReadLedger> {
  const contents = new LedgerContents();
  let itemsFrom = 0;
  let bytes = 0;
  let line = 0;
  for await (const { text, next, whole } of fileLines(path)) {
    if (!whole) break;
    line += 1;
    const record = parsed(text);
    if (line === 1) {
      checkHead(path, record, head);
      itemsFrom = next;
    } else if (record === undefined || !contents.take(record)) {
      throw new FileError(path, `was damaged: line ${line} does not belong there, so nothing was sent`);
    }
    bytes = next;
  }
  if (line === 0) throw new FileError(path, "is no ledger of a bulk run: it has no first line");
  if (!contents.isPlanned) {
    const why = "ends before all that is to be done was written down, so nothing was sent";
    throw new FileError(path, why, { remedy: "Remove it, and begin anew" });
  }
  return { contents, itemsFrom, bytes };
}

function checkHead(
  path: string,
  record: object | undefined,
  { action, org }: Pick<LedgerHead, "action" | "org">,
): void {
  const head = (record ?? {}) as Partial<LedgerHead>;
  if (head.ledger !== 1) throw new FileError(path, "is no ledger of a bulk run");
  if (head.action !== action) throw new FileError(path, `is of ${head.action}, and not of ${action}`);
  if (head.org !== org) throw new FileError(path, `is of ${head.org}, and not of ${org}`);
}

function parsed(text: string): object | undefined {
  try {
    const record: unknown = JSON.parse(text);
    return typeof record === "object" && record !== null ? record : undefined;
  } catch {
    return undefined;
  }
}
