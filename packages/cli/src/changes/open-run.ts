import type { Effect } from "@okta-idm/connector";
import { type Audit, AuditFile, type RunChangesOptions } from "@okta-idm/jobs";
import { type Io, text, type Values } from "../command.ts";
import type { Settings } from "../config/settings.ts";
import type { Session } from "../session.ts";
import { wholeNumber } from "../usage/parameter-options.ts";
import { guardOptions } from "./guard-options.ts";

/** How many one command changes unless `--max-changes` or the profile says otherwise. */
export const DEFAULT_MAX_CHANGES = 50;

/**
 * Opens the audit file of the profile, if it has one. Not for a dry run: what is only looked at is not recorded.
 *
 * @throws OktaError of kind `refused` when it cannot be written.
 */
export async function openAudit(
  { auditFile, profileName, url }: Pick<Settings, "auditFile" | "profileName" | "url">,
  values: Values,
): Promise<Audit | undefined> {
  if (auditFile === undefined || values["dry-run"] === true) return undefined;
  return AuditFile.open(auditFile, { profile: profileName, org: url, reason: text(values, "reason") });
}

/** What every run of changes is bound by: guards, the audit, and the number of changes. */
export async function runOptions(
  io: Pick<Io, "stderr" | "env">,
  session: Session,
  effect: Effect,
  values: Values,
): Promise<Pick<RunChangesOptions, "protection" | "owner" | "maxChanges" | "audit" | "dryRun" | "verify">> {
  const { settings } = session;
  const given = text(values, "max-changes");
  const isDryRun = values["dry-run"] === true;
  return {
    ...guardOptions(io, session, effect),
    maxChanges:
      given === undefined
        ? // A plan may be of any size: carrying it out is counted again.
          (settings.maxChanges ?? (isDryRun ? undefined : DEFAULT_MAX_CHANGES))
        : wholeNumber("--max-changes", given),
    audit: await openAudit(settings, values),
    dryRun: isDryRun,
    verify: values["no-verify"] !== true,
  };
}
