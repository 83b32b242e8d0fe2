import type { BulkOptions, Target, WriteAction } from "@okta-idm/connector";
import type { Io, Values } from "../command.ts";
import type { Audit } from "../writes/audit.ts";
import { bulkAudit } from "./bulk-audit.ts";
import { confirmMany } from "./confirm-many.ts";
import type { RunReport } from "./run-report.ts";

export interface Hooked {
  readonly io: Io;
  readonly verb: string;
  readonly write: WriteAction;
  readonly values: Values;
  readonly group: Target | undefined;
  readonly ledger: string;
  readonly audit: Audit;
  readonly report: RunReport;
}

/** What is done while a run of many is under way: it is asked for, noted and told, and ended where it cannot be noted. */
export function runHooks({
  audit,
  report,
  io,
  ...asked
}: Hooked): Pick<BulkOptions, "confirm" | "onOutcome" | "onProgress" | "signal"> {
  const { write, group, values } = asked;
  const note = bulkAudit(audit, write, group);
  const unnoted = new AbortController();
  return {
    signal: unnoted.signal,
    confirm: async (count) => {
      report.shown.clear();
      await confirmMany(io, { ...asked, count });
      report.isBegun = true;
    },
    onOutcome: async (outcome) => {
      if (values["dry-run"] !== true) await note(outcome);
      if (audit.isBroken) unnoted.abort();
    },
    onProgress: (how, outcome) => report.take(how, outcome),
  };
}
