import { open } from "node:fs/promises";
import { type Change, outputHeaders, type Target } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import type { Settings } from "./config/settings.ts";

/** What was done to whom, or refused, as a line of the audit file. */
export interface AuditEntry {
  readonly action: string;
  readonly target?: Pick<Target, "type" | "id" | "name"> | undefined;
  readonly group?: Pick<Target, "type" | "id" | "name"> | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** `refused` where a guard of this program said no. */
  readonly outcome: Change["outcome"] | "refused";
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly requestId?: string | undefined;
  /** Why it was refused, or failed. */
  readonly why?: string | undefined;
}

/** Notes each write, and each refusal, in the file that the profile names. */
export interface Audit {
  note(entry: AuditEntry): Promise<void>;
}

/**
 * Opens the audit file, if there is to be one.
 *
 * @throws OktaError of kind `refused` where it cannot be written: what would not be noted is not done.
 */
export async function openAudit(
  { auditFile, profileName, url }: Settings,
  reason: string | undefined,
  now: () => Date = () => new Date(),
): Promise<Audit> {
  if (auditFile === undefined) return { note: async () => {} };
  const append = async (text: string) => {
    try {
      const file = await open(auditFile, "a", 0o600);
      try {
        await file.appendFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new OktaError("refused", `The audit file ${auditFile} cannot be written (${code})`);
    }
  };
  await append("");
  return {
    note: (entry) => {
      const line = { time: now().toISOString(), profile: profileName, org: url, ...entry, reason };
      return append(`${JSON.stringify(line)}\n`);
    },
  };
}

/** A change as it is noted. */
export function auditOfChange({
  action,
  target,
  group,
  before,
  after,
  outcome,
  output,
  error,
}: Change): AuditEntry {
  const headers = output && outputHeaders(output);
  return {
    action,
    target: named(target),
    group: group && named(group),
    before,
    after,
    outcome,
    status: output?.status_code ?? error?.status,
    code: error?.code,
    requestId: error?.requestId ?? headers?.["x-okta-request-id"],
    why: error?.message,
  };
}

export function named({ type, id, name }: Target): Pick<Target, "type" | "id" | "name"> {
  return { type, id, name };
}
