import { createHash } from "node:crypto";
import type { ActionContext, Effect } from "@okta-idm/connector";
import {
  type Audit,
  AuditFile,
  type GuardOptions,
  type RunChangesOptions,
  readOwner,
  type Target,
} from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import type { Settings } from "../config/settings.ts";
import { knownOwner, rememberOwner } from "../config/token-owners.ts";
import type { Session } from "../session.ts";
import { note } from "../terminal/print.ts";
import type { WriteValues } from "../usage/options.ts";
import { failuresNeeded } from "../usage/usage-errors.ts";

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

/** The guards of the settings. They include the owner of the token, or the app that signs in, who could not undo it. */
export function guardOptions(
  io: Pick<Io, "stderr" | "env">,
  { settings }: Session,
  effect: Effect,
): GuardOptions {
  const { protection, credentials, url } = settings;
  const { clientId, key } = credentials;
  const takesAccess = effect === "contain" || effect === "destroy";
  return {
    protection,
    protectedIds: takesAccess && clientId !== undefined ? { [clientId]: "the app that signs in" } : {},
    owner: key === undefined ? "none" : (context) => ownerOf(io, context, url, key),
    onUnknownOwner: () => note(io, "The owner of the token could not be read, so the owner is not guarded."),
  };
}

/** A token never changes its owner, so its owner is read once. */
async function ownerOf(
  io: Pick<Io, "env">,
  context: ActionContext,
  url: string,
  key: string,
): Promise<Target | undefined> {
  // 96 bits of a digest: nobody can get the token back.
  const token = createHash("sha256").update(`${url}\n${key}`).digest("base64url").slice(0, 16);
  const known = knownOwner(io, token);
  if (known !== undefined) return known;
  const owner = await readOwner(context);
  if (owner !== undefined) rememberOwner(io, token, owner);
  return owner;
}

/**
 * The value of `--stop-after-failures`: `20` is a number of failures, `5%` a share of 0.05.
 *
 * @throws UsageError for any other text.
 */
export function stopAfter(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const [, digits, percent] = /^(\d{1,9}|\d{1,2}\.\d{1,3}(?=%))(%?)$/.exec(given) ?? [];
  const number = percent ? Number(digits) / 100 : Number(digits);
  if (digits !== undefined && number > 0 && (percent ? number < 1 : true)) return number;
  throw failuresNeeded(given);
}
