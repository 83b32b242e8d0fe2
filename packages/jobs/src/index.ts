export type { SentWrite } from "./changes/apply-change.ts";
export {
  type Audit,
  type AuditEntry,
  AuditFile,
  type AuditFileOptions,
  type AuditSubject,
  type AuditTarget,
} from "./changes/audit.ts";
export { type Change, type ChangeOptions, makeChange, planChange } from "./changes/change.ts";
export { createGuard, type Guard, type GuardOptions, readOwner } from "./changes/guard.ts";
export type { ChangeOutcome, ItemOutcome } from "./changes/outcome.ts";
export { actionStates, describePlan, type NextStep, type Plan, type StateHelp } from "./changes/plan.ts";
export { type Protection, type ProtectionMatch, protectionMatches } from "./changes/protection.ts";
export {
  type RawChange,
  type RawChangeOptions,
  type RawChangeResult,
  sendRawChange,
} from "./changes/raw-change.ts";
export { changeItemProblem, runBulk, runChanges } from "./changes/run-changes.ts";
export {
  type BulkInput,
  type BulkOptions,
  type BulkProgress,
  type BulkResult,
  type BulkTally,
  type ChangeItem,
  type Execution,
  type Executor,
  type PendingChanges,
  type RunChangesOptions,
  TooManyChangesError,
} from "./changes/run-options.ts";
export type { RunStepsOptions } from "./changes/run-steps.ts";
export { type WriteAction, type WriteKind, writeAction } from "./changes/write-action.ts";
export { FileError } from "./errors.ts";
export type { CheckpointStore } from "./events/checkpoint.ts";
export { type Checkpoint, type EventQuery, readCheckpoint } from "./events/checkpoint.ts";
export { type CollectEventsOptions, collectEvents } from "./events/collect-events.ts";
export type { CollectNotice, CollectOptions, CollectProgress } from "./events/collect-options.ts";
export type { EventSink, SinkPosition } from "./events/event-sink.ts";
export { type EventFormat, MappedSink, StreamSink } from "./events/event-sink.ts";
export { type ExportEventsOptions, type ExportResult, exportEvents } from "./events/export-events.ts";
export { FileSink, type FileSinkOptions } from "./events/file-sink.ts";
export {
  type LogSummary,
  type LogSummaryOptions,
  summarizeLog,
  type ValueCount,
} from "./events/log-summary.ts";
export type { RecentPage } from "./events/recent-events.ts";
export { WebhookSink, type WebhookSinkOptions } from "./events/webhook-sink.ts";
export { writeFileAtomically } from "./files/atomic-file.ts";
export { type Lock, lockFile } from "./files/lock-file.ts";
export { type ContainmentFacts, type ContainOptions, containUsers } from "./incident/contain-users.ts";
export type { Unread } from "./incident/group-facts.ts";
export type { ContainmentPlan, ContainSteps, KeptGroup, NamedUser } from "./incident/plan-containment.ts";
export type { UndoFacts, UndoPlan } from "./incident/plan-undo.ts";
export {
  type RunItem,
  type RunRecord,
  type RunSummary,
  readRun,
  summarizeRun,
} from "./incident/run-record.ts";
export { type UndoOptions, undoRun } from "./incident/undo-run.ts";
export type { LedgerStore } from "./ledger/ledger.ts";
export { type BegunItem, LedgerContents } from "./ledger/ledger-contents.ts";
export type * from "./ledger/ledger-record.ts";
export { type LedgerChanges, readLedgerChanges } from "./ledger/read-ledger.ts";
export { allowingRole, isExcludedByRoles } from "./people/admin-roles.ts";
export { type FindUsersOptions, type FoundUsers, findUsers } from "./people/find-users.ts";
export { readUserAccess } from "./people/read-user-access.ts";
export type * from "./people/user-access.ts";
export { type AdminPageOptions, adminPage } from "./targets/admin-page.ts";
export { type ResolveOptions, resolveTarget } from "./targets/resolve-target.ts";
export { suggestTargets } from "./targets/suggest-targets.ts";
export type { NameKind, TargetName } from "./targets/target.ts";
export {
  appTarget,
  describeTarget,
  groupTarget,
  isOktaId,
  type Target,
  type TargetType,
  userTarget,
} from "./targets/target.ts";
export { AmbiguousTargetError, TargetNotFoundError } from "./targets/target-errors.ts";
