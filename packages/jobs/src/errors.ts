import { type ErrorKind, OktaError } from "@okta-idm/core";

type Values<Example extends readonly (string | number)[]> = {
  readonly [Index in keyof Example]: Example[Index] extends number ? number : string;
};

/** @param example values with which docs/errors.md shows the message. */
function entry<const Example extends readonly (string | number)[]>(
  group: string,
  example: Example,
  message: (...values: Values<Example>) => string,
  remedy: string | ((...values: Values<Example>) => string) = "",
  kind: ErrorKind = "refused",
) {
  return { kind, group, message, remedy, example };
}

const RESTORE_FILE = "Bring the file back, or start again with another name";
const ORG = "https://acme.okta.com";
const OTHER_ORG = "https://other.okta.com";

/**
 * Every error of this package besides those of names and options: the message says what happened, the remedy what to do
 * next. docs/errors.md is generated from this table.
 */
export const ERRORS = {
  notAWrite: entry("Changes", ["get_users"], (action) => `${action} is not a write`),
  planOfOther: entry(
    "Changes",
    ["suspend_user", "ana@example.com (00u1ana2ferreira3Q5d)"],
    (action, target) => `The plan is for ${action} on ${target}, not for this change`,
    "Plan again with the same input",
  ),
  protectedTarget: entry(
    "Changes",
    ["ana@example.com (00u1ana2ferreira3Q5d)", "the owner of the token in use"],
    (target, reason) => `${target} is ${reason}`,
    "Nothing was changed",
  ),
  impossible: entry(
    "Changes",
    ["suspend_user", "ana@example.com (00u1ana2ferreira3Q5d)", "it is STAGED", "it must be ACTIVE"],
    (action, target, state, why) => `${action} is not possible for ${target} while ${state}: ${why}`,
    "",
    "invalid",
  ),
  contradicted: entry(
    "Changes",
    ["suspend_user", 5, "ana@example.com (00u1ana2ferreira3Q5d)", "ACTIVE"],
    (action, seconds, target, state) =>
      `Okta accepted ${action}, but ${seconds} s later ${target} is ${state}`,
    "",
    "conflict",
  ),
  interrupted: entry(
    "Changes",
    ["suspend_user"],
    (action) => `${action} was interrupted after it was sent, and may have been done`,
    "",
    "timeout",
  ),
  auditUnwritable: entry(
    "Changes",
    ["audit.ndjson", "ENOSPC"],
    (path, code) => `The audit file ${path} cannot be written (${code})`,
    "Check that its folder exists and is writable, and that its disk is not full",
  ),
  ledgerRequired: entry(
    "Bulk runs",
    ["runBulk"],
    (of) => `${of} requires ledger, the path of a file that records the run`,
  ),
  resumeRequiresLedger: entry("Bulk runs", [], () => "resume requires the path of a ledger"),
  itemRejected: entry(
    "Bulk runs",
    [3, "has no input"],
    (item, why) => `Item ${item} ${why}`,
    "Nothing was changed",
  ),
  noItems: entry("Bulk runs", [], () => "There is nothing to do: no user or app was named"),
  noSteps: entry("Bulk runs", [], () => "There is nothing to do"),
  stepsOff: entry("Bulk runs", [], () => "There is nothing to do: every step is switched off"),
  executorConflicts: entry(
    "Bulk runs",
    [],
    () => "executor requires the path of a ledger, and conflicts with planFirst and dryRun",
  ),
  guardConflicts: entry("Bulk runs", ["protection"], (option) => `guard conflicts with ${option}`),
  noAdminPage: entry(
    "Reads",
    ["127.0.0.1:8080"],
    (host) => `${host} has no Admin Console, because it is not one of Okta's hosts`,
  ),
  noSuchGroup: entry("Reads", ['"00g1"'], (id) => `There is no group with the id ${id}`, "", "not_found"),
  endlessList: entry(
    "Reads",
    ["groups"],
    (what) => `Okta lists more than 10,000 ${what} for one user`,
    "",
    "unreadable",
  ),
  incompleteObject: entry(
    "Reads",
    ["user"],
    (type) => `Okta returned a ${type} without an id or a state`,
    "",
    "unreadable",
  ),
  wrongNameKind: entry(
    "Names",
    ["user", "label", "id, login, email"],
    (type, kind, kinds) => `A ${type} has no ${kind}. It has ${kinds}`,
  ),
  textTooShort: entry(
    "Reads",
    [],
    () => "Give a part of a name, a login or an email address: two letters or more",
  ),
  exportRange: entry("System Log", [], () => "The export must end after it begins", "Give since and until"),
  exportInFuture: entry(
    "System Log",
    [],
    () => "An export must end in the past",
    "Use a collection for events that are still to come",
  ),
  pageWithoutLink: entry(
    "System Log",
    [],
    () => "A page of the log has no link to the next page",
    "",
    "unreadable",
  ),
  fullPageWithoutLink: entry(
    "System Log",
    [],
    () => "A full page of the log has no link to the next page, so there may be more events",
    "",
    "unreadable",
  ),
  eventsTooEarly: entry(
    "System Log",
    [],
    () => "The log returned events from before the requested time",
    "",
    "unreadable",
  ),
  webhookUrl: entry(
    "System Log",
    [],
    () => "The webhook must be a URL that begins with https://, without user and password",
  ),
  webhookRejects: entry(
    "System Log",
    [401],
    (status) => `The webhook returned ${status}`,
    "Check its URL and its headers. These events will be sent again",
  ),
};

/** Errors of files. Each message begins with the path. docs/errors.md is generated from this table. */
export const FILE_ERRORS = {
  ledgerExists: {
    code: "EEXIST",
    ...entry("Ledgers", ["run.ndjson"], (path) => `${path} already exists`, "Resume it, or use another name"),
  },
  ledgerMissing: {
    code: "ENOENT",
    ...entry("Ledgers", ["run.ndjson"], (path) => `${path} does not exist, so there is nothing to resume`),
  },
  noLedger: entry("Ledgers", ["run.ndjson"], (path) => `${path} is not a ledger of a bulk run`),
  emptyLedger: entry(
    "Ledgers",
    ["run.ndjson"],
    (path) => `${path} is not a ledger of a bulk run: it has no first line`,
  ),
  otherRun: entry(
    "Ledgers",
    ["run.ndjson", "deactivate_user", "suspend_user"],
    (path, found, wanted) => `${path} is for ${found}, not for ${wanted}`,
  ),
  otherOrg: entry(
    "Ledgers",
    ["run.ndjson", OTHER_ORG, ORG],
    (path, found, wanted) => `${path} is for ${found}, not for ${wanted}`,
  ),
  ledgerIncomplete: entry(
    "Ledgers",
    ["run.ndjson"],
    (path) => `${path} does not list all items, so nothing was sent`,
    "Remove it, and start again",
  ),
  ledgerDamaged: entry(
    "Ledgers",
    ["run.ndjson", 7],
    (path, line) => `${path} is damaged: line ${line} does not belong there`,
  ),
  ledgerBadId: entry(
    "Ledgers",
    ["run.ndjson", "ana"],
    (path, id) => `${path} is damaged: ${id} is not an id`,
  ),
  ledgerCut: entry(
    "Ledgers",
    ["run.ndjson"],
    (path) => `${path} was shortened by another program while it was in use`,
  ),
  itemTooLong: entry(
    "Ledgers",
    ["run.ndjson", 3],
    (path, item) => `${path} cannot hold item ${item}, which is too long`,
  ),
  notQueued: entry(
    "Ledgers",
    ["run.ndjson"],
    (path) => `${path} is for a run that no queue executed`,
    "Resume it without a queue",
  ),
  severalActions: entry(
    "Ledgers",
    ["run.ndjson", "contain"],
    (path, action) => `${path} is for ${action}, a run of several actions`,
    "Undo the run as a whole",
  ),
  undoOfUndo: entry(
    "Ledgers",
    ["run.ndjson"],
    (path) => `${path} records a run that undid another run, so it cannot be undone`,
  ),
  inUse: entry(
    "Locks",
    ["run.ndjson", "process 4711", "run.ndjson.lock"],
    (path, holder) => `${path} is in use by ${holder}`,
    (_path, _holder, lock) => `If it no longer runs, remove ${lock}`,
  ),
  inUseElsewhere: entry(
    "Locks",
    ["run.ndjson", 4711, "host-2", 42],
    (path, pid, host) => `${path} is in use by process ${pid} on ${host}`,
    (_path, _pid, _host, seconds) =>
      `If that process no longer runs, try again in ${seconds} s: then its lock expires`,
  ),
  takenOver: entry(
    "Locks",
    ["run.ndjson"],
    (path) => `${path} was taken over by another process, so nothing more is sent`,
    "Let that process finish",
  ),
  twoWriters: entry(
    "Locks",
    ["run.ndjson"],
    (path) => `${path} is also written by another process`,
    "Stop the other process, then resume",
  ),
  hardLink: entry(
    "Locks",
    ["run.ndjson"],
    (path) => `${path} has another name (a hard link), so two processes could write to it`,
    "Copy it, and use the copy",
  ),
  notALock: entry("Locks", ["run.ndjson.lock"], (path) => `${path} is not a lock file`, "Remove it"),
  notAFile: entry("Files", ["/dev/zero"], (path) => `${path} is a pipe or a device, not a file`),
  longLine: entry("Files", ["run.ndjson"], (path) => `${path} has a line of more than a megabyte`),
  noCheckpoint: entry(
    "Exports",
    ["week.checkpoint"],
    (path) => `${path} is not a checkpoint of collected events`,
  ),
  journalDamaged: entry(
    "Exports",
    ["week.checkpoint.recent-1"],
    (path) => `${path} does not match its checkpoint`,
    RESTORE_FILE,
  ),
  otherQuery: entry(
    "Exports",
    ["week.checkpoint"],
    (path) => `${path} is for another query`,
    "Use that query, or another checkpoint",
  ),
  checkpointOfCollection: entry(
    "Exports",
    ["week.checkpoint"],
    (path) => `${path} is for a collection, not for an export`,
  ),
  exportUnfinished: entry(
    "Exports",
    ["week.checkpoint"],
    (path) => `${path} is for an export that is not complete`,
    "Resume it, or remove the checkpoint",
  ),
  otherFilter: entry(
    "Exports",
    ["week.checkpoint"],
    (path) => `${path} is for an export with another filter`,
    "Use that filter, or another name",
  ),
  checkpointIsOutput: entry(
    "Exports",
    ["week.ndjson"],
    (path) => `${path} is the output of the events`,
    "Use another file for the checkpoint",
  ),
  otherFormat: entry(
    "Exports",
    ["week.ndjson", "ecs", "okta"],
    (path, found, wanted) => `${path} has events in the format ${found}, not ${wanted}`,
    (_path, found) => `Resume with the format ${found}, or use another file`,
  ),
  otherOutput: entry(
    "Exports",
    ["week.ndjson", "day.ndjson", "compressed"],
    (path, file, compression) => `${path} does not match its checkpoint, which names ${file}, ${compression}`,
  ),
  outputMissing: entry(
    "Exports",
    ["week.ndjson"],
    (path) => `${path} does not exist, but its checkpoint does`,
    RESTORE_FILE,
  ),
  outputShort: entry(
    "Exports",
    ["week.ndjson", 120, 4096],
    (path, size, expected) => `${path} has ${size} bytes, but its checkpoint says ${expected}`,
    RESTORE_FILE,
  ),
  outputReplaced: entry(
    "Exports",
    ["week.ndjson"],
    (path) => `${path} is not the file that its checkpoint describes`,
    RESTORE_FILE,
  ),
  outputMoved: entry(
    "Exports",
    ["week.ndjson"],
    (path) => `${path} was deleted or moved while events were written to it`,
    RESTORE_FILE,
  ),
  outputExists: entry(
    "Exports",
    ["week.ndjson"],
    (path) => `${path} already exists, and there is no checkpoint to resume from`,
    "Use another name, or remove it",
  ),
};

type ValuesOf<Entry> = Entry extends { message: (...values: infer All) => string } ? All : never;

/** Makes an error of the table. */
export function jobsError<Name extends keyof typeof ERRORS>(
  name: Name,
  ...values: ValuesOf<(typeof ERRORS)[Name]>
): OktaError {
  const { kind, message, remedy } = ERRORS[name] as AnyEntry;
  const next = textOf(remedy, values);
  return new OktaError(kind, `${message(...values)}${next && `. ${next}`}`);
}

/** Makes a {@link FileError} of the table. The first value is the path. */
export function fileError<Name extends keyof typeof FILE_ERRORS>(
  name: Name,
  ...values: ValuesOf<(typeof FILE_ERRORS)[Name]>
): FileError {
  const { message, remedy, code } = FILE_ERRORS[name] as AnyEntry;
  return new FileError(String(values[0]), message(...values), {
    remedy: textOf(remedy, values) || undefined,
    code,
  });
}

interface AnyEntry {
  readonly kind: ErrorKind;
  readonly message: (...values: readonly unknown[]) => string;
  readonly remedy: string | ((...values: readonly unknown[]) => string);
  readonly code?: string;
}

function textOf(text: AnyEntry["remedy"], values: readonly unknown[]): string {
  return typeof text === "string" ? text : text(...values);
}

/** Remedies for a file that cannot be used, by the code of Node. */
export const FILE_REMEDIES: Readonly<Record<string, string>> = {
  EACCES: "Use a file that you may write to",
  EDQUOT: "Your disk quota is used up. Free some space, then resume",
  EFBIG: "The file has reached its maximum size. See `ulimit -f`, or use another file system",
  EISDIR: "Use the name of a file, not of a folder",
  EMFILE: "Raise the number of files that a process may open",
  ENOENT: "Check the path: the file or its folder does not exist",
  ENOSPC: "The disk is full. Free some space, then resume",
  ENOTDIR: "A part of the path is a file, not a folder",
  EPERM: "Use a file that you may write to",
  EROFS: "Use a file in a folder that you may write to",
};

/**
 * A file cannot be used, or has the wrong content. Work that was done before stays done and recorded. It is not an
 * {@link OktaError}, because no request to Okta caused it.
 */
export class FileError extends Error {
  override readonly name = "FileError";
  readonly path: string;
  /** Node's code, such as `ENOSPC`; undefined if the system did not cause the error. */
  readonly code: string | undefined;
  /** The next step, as a sentence; undefined if there is nothing to do. */
  readonly remedy: string | undefined;

  constructor(
    path: string,
    message: string,
    { remedy, code }: { readonly remedy?: string | undefined; readonly code?: string | undefined } = {},
  ) {
    super(message);
    this.path = path;
    this.code = code;
    this.remedy = remedy;
  }

  /**
   * Converts an error of the system. A FileError is returned unchanged.
   *
   * @param what `read`, `written` and so on.
   */
  static of(path: string, what: string, error: unknown): FileError {
    if (error instanceof FileError) return error;
    const { code = (error as Error).name } = error as NodeJS.ErrnoException;
    return new FileError(path, `${path} cannot be ${what} (${code})`, { code, remedy: FILE_REMEDIES[code] });
  }
}
