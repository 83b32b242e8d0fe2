import { jsonOrUndefined } from "@okta-idm/core";
import type { BulkTally } from "../changes/run-options.ts";
import { FileError, fileError } from "../errors.ts";
import { fileLines } from "../files/file-lines.ts";
import { checkNotInUse } from "../files/lock-file.ts";
import type { BegunItem } from "../ledger/ledger-contents.ts";
import type {
  BulkItem,
  BulkOutcome,
  LedgerHead,
  LedgerOutcome,
  LedgerSending,
} from "../ledger/ledger-record.ts";
import { OUTCOMES } from "../ledger/run-count.ts";

/** Facts about a run from its ledger. */
export interface RunSummary extends BulkTally {
  readonly ledger: string;
  /** The action, or `contain` or `restore` for a run of several. */
  readonly action: string;
  readonly org: string;
  readonly startedAt: string;
  /** When the last item ended; undefined before the first one has. */
  readonly endedAt: string | undefined;
  /** The file of the run that it undoes. */
  readonly undoes: string | undefined;
  readonly total: number;
  readonly left: number;
  /**
   * - `complete`: nothing is left
   * - `stopped`: it can be resumed
   * - `running`: a process works on it
   * - `planned`: a dry run, which can be carried out
   * - `damaged`: its items are not all there
   */
  readonly state: "complete" | "stopped" | "running" | "planned" | "damaged";
}

/** An item with the last that the ledger says of it. */
export interface RunItem {
  readonly item: BulkItem;
  /** Undefined while nothing became of it. */
  readonly outcome: LedgerOutcome | undefined;
  /** Set where it was sent, and the ledger does not say what became of it. */
  readonly begun: BegunItem | undefined;
}

/** A ledger as it is: its head and its items, with the last that became of each. */
export interface RunRecord {
  readonly head: LedgerHead;
  readonly isPlanned: boolean;
  /** In the order of the items. */
  readonly items: readonly RunItem[];
}

/**
 * Reads a ledger, and changes nothing about it. A last line that is torn is left out.
 *
 * @throws FileError for what is no ledger, or cannot be read.
 */
export async function readRun(path: string): Promise<RunRecord> {
  let head: LedgerHead | undefined;
  let isPlanned = false;
  const items: { item: BulkItem; outcome: LedgerOutcome | undefined; begun: BegunItem | undefined }[] = [];
  let line = 0;
  try {
    for await (const { text, whole } of fileLines(path)) {
      if (!whole) break;
      line += 1;
      const record = Object(jsonOrUndefined(text)) as Record<string, unknown>;
      if (head === undefined) {
        head = headIn(record);
        if (head === undefined) throw fileError("noLedger", path);
      } else if ("planned" in record) isPlanned = true;
      else if ("input" in record && !isPlanned) {
        if (!isItem(record)) throw damaged(path, line);
        items.push({ item: record as unknown as BulkItem, outcome: undefined, begun: undefined });
      } else if ("n" in record) {
        const about = items[Number(record["n"]) - 1];
        if (about === undefined || !isAboutItem(record)) throw damaged(path, line);
        if ("outcome" in record) {
          about.outcome = record as unknown as LedgerOutcome;
          about.begun = undefined;
        } else if ("sending" in record) about.begun = record as unknown as LedgerSending;
      }
    }
  } catch (error) {
    throw FileError.of(path, "read", error);
  }
  if (head === undefined) throw fileError("emptyLedger", path);
  return { head, isPlanned, items };
}

/** @throws FileError as {@link readRun} does. */
export async function summarizeRun(path: string): Promise<RunSummary> {
  const { head, isPlanned, items } = await readRun(path);
  const counts = new Map<BulkOutcome, number>();
  let endedAt: string | undefined;
  let isDryRun = items.length > 0;
  for (const { outcome } of items) {
    if (outcome !== undefined) {
      counts.set(outcome.outcome, (counts.get(outcome.outcome) ?? 0) + 1);
      if (endedAt === undefined || outcome.endedAt > endedAt) endedAt = outcome.endedAt;
    }
    isDryRun &&= outcome?.outcome === "planned";
  }
  const tally = Object.fromEntries(OUTCOMES.map((one) => [one, counts.get(one) ?? 0])) as BulkTally;
  const done = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const left = items.length - done;
  const { action, org, startedAt, undoes } = head;
  const state = async (): Promise<RunSummary["state"]> => {
    if (await isInUse(path)) return "running";
    if (!isPlanned) return "damaged";
    if (isDryRun) return "planned";
    return left > 0 ? "stopped" : "complete";
  };
  return {
    ledger: path,
    action,
    org,
    startedAt,
    endedAt,
    undoes,
    state: await state(),
    total: items.length,
    left,
    ...tally,
  };
}

async function isInUse(path: string): Promise<boolean> {
  try {
    await checkNotInUse(path);
    return false;
  } catch (error) {
    if (error instanceof FileError) return true;
    throw error;
  }
}

function headIn(record: object): LedgerHead | undefined {
  const { ledger, action, org, startedAt, undoes = "" } = record as Partial<LedgerHead>;
  const isHead =
    (ledger === 1 || ledger === 2) &&
    [action, org, startedAt, undoes].every((text) => typeof text === "string");
  return isHead ? (record as LedgerHead) : undefined;
}

function damaged(path: string, line: number): FileError {
  return fileError("ledgerDamaged", path, line);
}

/** Nothing in a ledger is believed: anybody may have written it. */
function isItem({ input, name, action, known }: Record<string, unknown>): boolean {
  const { name: knownName, group } = Object(known);
  return typeof input === "object" && input !== null && areTexts(name, action, knownName, group);
}

const OUTCOME_NAMES: ReadonlySet<unknown> = new Set(OUTCOMES);

function isAboutItem(record: Record<string, unknown>): boolean {
  const { id, groupId, name, action, before, after, since, endedAt, why } = record;
  const isKnown = !("outcome" in record) || OUTCOME_NAMES.has(record["outcome"]);
  return isKnown && areTexts(id, groupId, name, action, before, after, since, endedAt, why);
}

function areTexts(...values: readonly unknown[]): boolean {
  return values.every((value) => value === undefined || typeof value === "string");
}
