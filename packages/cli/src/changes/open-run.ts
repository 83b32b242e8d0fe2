import type { Effect } from "@okta-idm/connector";
import { type Audit, AuditFile, type RunChangesOptions } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import type { Settings } from "../config/settings.ts";
import type { Session } from "../session.ts";
import type { WriteValues } from "../usage/options.ts";
import { guardOptions } from "./guard-options.ts";

/** The limit of changes if neither `--max-changes` nor the profile has one. */
export const DEFAULT_MAX_CHANGES = 50;

/**
 * Opens the audit file of the profile, if it has one. A dry run is not recorded.
 *
 * @throws OktaError of kind `refused` if it cannot be written.
 */
export async function openAudit(
  { auditFile, profileName, url }: Pick<Settings, "auditFile" | "profileName" | "url">,
  { dryRun, reason }: WriteValues,
): Promise<Audit | undefined> {
  if (auditFile === undefined || dryRun) return undefined;
  return AuditFile.open(auditFile, { profile: profileName, org: url, reason });
}

/** The guards, the audit file and the limit of a run. */
export async function runOptions(
  io: Pick<Io, "stderr" | "env">,
  session: Session,
  effect: Effect,
  values: WriteValues & { readonly noVerify?: boolean },
): Promise<Pick<RunChangesOptions, "protection" | "owner" | "maxChanges" | "audit" | "dryRun" | "verify">> {
  const { settings } = session;
  const { dryRun = false, maxChanges = settings.maxChanges } = values;
  return {
    ...guardOptions(io, session, effect),
    // A plan may have any size. Carrying it out is limited again.
    maxChanges: maxChanges ?? (dryRun ? undefined : DEFAULT_MAX_CHANGES),
    audit: await openAudit(settings, values),
    dryRun,
    verify: values.noVerify !== true,
  };
}
