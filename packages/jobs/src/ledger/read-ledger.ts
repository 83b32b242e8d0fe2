import { jsonOrUndefined } from "@okta-idm/core";
import { FileError, fileError } from "../errors.ts";
import { fileLines } from "../files/file-lines.ts";
import { checkNotInUse } from "../files/lock-file.ts";
import { isOktaId } from "../targets/target.ts";
import { LedgerContents } from "./ledger-contents.ts";
import type { LedgerHead, LedgerOutcome } from "./ledger-record.ts";

interface ReadLedger {
  readonly contents: LedgerContents;
  /** Position of the first item, in bytes. */
  readonly itemsFrom: number;
  /** Length in bytes, without an incomplete last line. */
  readonly bytes: number;
  readonly run: string | undefined;
}

/**
 * Reads a ledger to resume. Changes nothing in it.
 *
 * @throws FileError if it is for another action or org, its items were not all recorded, or it is no ledger.
 */
export async function readLedger(
  path: string,
  head: Pick<LedgerHead, "ledger" | "action" | "org">,
): Promise<ReadLedger> {
  const contents = new LedgerContents();
  contents.isOrdered = head.ledger === 2;
  let itemsFrom = 0;
  let run: string | undefined;
  let bytes = 0;
  let line = 0;
  for await (const { text, next, whole } of fileLines(path)) {
    if (!whole) break;
    line += 1;
    const record = parsed(text);
    if (line === 1) {
      checkHead(path, record, head);
      itemsFrom = next;
      run = textIn((record as Partial<LedgerHead>).run);
    } else if (record === undefined || !contents.take(record)) {
      throw fileError("ledgerDamaged", path, line);
    }
    bytes = next;
  }
  if (line === 0) throw fileError("emptyLedger", path);
  if (!contents.isPlanned) {
    throw fileError("ledgerIncomplete", path);
  }
  return { contents, itemsFrom, bytes, run };
}

function textIn(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** The targets that a run changed. Items that were unchanged, failed or are unknown are left out. */
export interface LedgerChanges {
  readonly of: "user" | "app";
  readonly ids: readonly string[];
  /** The groups with changed members, if there are any. */
  readonly groupIds: readonly string[];
}

/**
 * Reads the targets that a run changed, for another run that undoes it. Returns undefined if the file is no ledger. The
 * ids are not trusted: they are resolved and guarded like any others.
 *
 * @param org the org's origin.
 * @throws FileError if the ledger is for another org or for several actions, its run has not ended, it is damaged, or the
 *   file cannot be read.
 */
export async function readLedgerChanges(path: string, org: string): Promise<LedgerChanges | undefined> {
  const changed = new Map<number, { readonly id: string; readonly groupId: string | undefined }>();
  let line = 0;
  try {
    for await (const { text, whole } of fileLines(path)) {
      if (!whole) break;
      line += 1;
      const record = parsed(text) as (Partial<LedgerHead> & Partial<LedgerOutcome>) | undefined;
      if (line === 1) {
        if (record?.ledger === 2) {
          throw fileError("severalActions", path, String(record.action));
        }
        if (record?.ledger !== 1) return undefined;
        await checkNotInUse(path);
        if (record.org !== org) throw fileError("otherOrg", path, String(record.org), org);
      } else if (record === undefined) {
        throw fileError("ledgerDamaged", path, line);
      } else if (record.n !== undefined && record.outcome !== undefined) {
        takeChanged(changed, record as LedgerOutcome);
      }
    }
  } catch (error) {
    // Files with other lines have their own reader.
    if (line === 0 && error instanceof FileError) return undefined;
    if ((error as NodeJS.ErrnoException).code !== undefined && !(error instanceof FileError))
      return undefined;
    throw error;
  }
  if (line === 0) return undefined;
  const all = [...changed.values()];
  return {
    of: all.every(({ id }) => isOktaId("app", id)) && all.length > 0 ? "app" : "user",
    ids: all.map(({ id }) => id),
    groupIds: [...new Set(all.flatMap(({ groupId }) => groupId ?? []))],
  };
}

function takeChanged(
  changed: Map<number, { readonly id: string; readonly groupId: string | undefined }>,
  { n, outcome, id, groupId }: LedgerOutcome,
): void {
  const isId = typeof id === "string" && (isOktaId("user", id) || isOktaId("app", id));
  if ((outcome === "changed" || outcome === "pending") && isId) changed.set(n, { id, groupId });
  else changed.delete(n);
}

function checkHead(
  path: string,
  record: object | undefined,
  { ledger, action, org }: Pick<LedgerHead, "ledger" | "action" | "org">,
): void {
  const head = (record ?? {}) as Partial<LedgerHead>;
  if (head.ledger !== 1 && head.ledger !== 2) throw fileError("noLedger", path);
  if (head.action !== action || head.ledger !== ledger)
    throw fileError("otherRun", path, String(head.action), action);
  if (head.org !== org) throw fileError("otherOrg", path, String(head.org), org);
}

function parsed(text: string): object | undefined {
  const record = jsonOrUndefined(text);
  return typeof record === "object" && record !== null ? record : undefined;
}
