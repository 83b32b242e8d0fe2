import { type Change, outputHeaders } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import { type Audit, type AuditEntry, type AuditSubject, named } from "./audit.ts";

/** Makes a check, and notes what it refuses, for each of those that it is about. */
export async function notingRefusal<Result>(
  audit: Audit,
  subjects: readonly AuditSubject[],
  check: () => Promise<Result>,
): Promise<Result> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof OktaError && error.kind === "refused") {
      for (const subject of subjects) {
        await audit.note({ ...subject, outcome: "refused", why: error.message });
      }
    }
    throw error;
  }
}

/** What an answer tells of a write. */
export type Answer = Pick<AuditEntry, "code" | "requestId"> & { readonly status: number };

/** Sends a write, and notes what became of it, whatever that is. */
export async function notingWrite<Sent extends Answer>(
  audit: Audit,
  subject: AuditSubject,
  signal: AbortSignal,
  send: () => Promise<Sent>,
): Promise<Sent> {
  let sent: Sent;
  try {
    sent = await send();
  } catch (error) {
    if (error instanceof OktaError) await audit.noteSent({ ...subject, ...failure(error) });
    else if (signal.aborted) {
      await audit.noteSent({ ...subject, outcome: "unknown", why: "interrupted on its way" });
    }
    throw error;
  }
  const { status, code, requestId } = sent;
  const outcome = status < 300 ? "changed" : "failed";
  await audit.noteSent({ ...subject, outcome, status, code, requestId });
  return sent;
}

function failure({ kind, outcome, status, code, requestId, message: why }: OktaError) {
  const became = kind === "refused" ? "refused" : outcome === "unknown" ? "unknown" : "failed";
  return { outcome: outcome === "done" ? "changed" : became, status, code, requestId, why } as const;
}

/** A change as it is noted. */
export function auditOfChange(change: Change): AuditEntry {
  const { action, target, group, before, after, outcome, output, error } = change;
  return {
    action,
    target: named(target),
    group: group && named(group),
    before,
    after,
    outcome,
    status: output?.status_code ?? error?.status,
    code: error?.code,
    requestId: error?.requestId ?? (output && outputHeaders(output)["x-okta-request-id"]),
    why: error?.message,
  };
}
