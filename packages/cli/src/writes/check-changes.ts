import { type Action, describeTarget, type Plan } from "@okta-idm/connector";
import { type Io, text, type Values } from "../command.ts";
import type { Settings } from "../config/settings.ts";
import type { Session } from "../session.ts";
import { wholeNumber } from "../usage/parameter-options.ts";
import { type Audit, type AuditSubject, named } from "./audit.ts";
import { confirm, wordFor } from "./confirm.ts";
import { checkCount, openGuard } from "./guard.ts";
import type { Intent } from "./intents.ts";
import { notingRefusal } from "./noting.ts";

/** What is asked for, and by what it is judged. */
export interface Check {
  readonly io: Io;
  readonly session: Session;
  readonly audit: Audit;
  readonly values: Values;
  readonly action: Action;
}

/**
 * Refuses all where they are too many, or one of them must be left alone, and notes it.
 *
 * @throws OktaError of kind `refused`.
 */
export async function checkChanges(
  { io, session, audit, values, action }: Check,
  intents: readonly Intent[],
): Promise<void> {
  const most = mostChanges(session.settings, values);
  await notingRefusal(audit, subjectsOf(action, intents), async () => {
    checkCount(intents.length, most);
    const guard = await openGuard(io, session, action.effect);
    for (const { target, group } of intents) {
      guard.check(target);
      if (group) guard.check(group);
    }
  });
}

/**
 * How many may be changed: as the command says, or else the profile.
 *
 * @throws OktaError of kind `refused` for what is no number.
 */
export function mostChanges(
  { maxChanges }: Pick<Settings, "maxChanges">,
  values: Values,
): number | undefined {
  const given = text(values, "max-changes");
  return given === undefined ? maxChanges : wholeNumber("--max-changes", given);
}

/**
 * Asks whether it is meant, where it cannot be undone and `--yes` does not say so.
 *
 * @throws OktaError of kind `refused` where nobody can be asked, or it is not meant.
 */
export async function confirmChanges(
  { io, audit, values, action }: Check,
  verb: string,
  plans: readonly Plan[],
): Promise<void> {
  const meant = plans.filter(({ verdict }) => verdict === "change");
  const [first] = meant;
  if (action.effect !== "destroy" || first === undefined || values["yes"] === true) return;
  const [whom, word] =
    meant.length === 1
      ? [subject(first), wordFor(first.target)]
      : [`${meant.length} of them`, String(meant.length)];
  await notingRefusal(audit, subjectsOf(action, meant), () =>
    confirm(io, `To ${verb} ${whom} cannot be undone`, word),
  );
}

/** A user or app, or a user and a group, as a person reads it. */
export function subject({ target, group }: Pick<Plan, "target" | "group">): string {
  return group ? `${describeTarget(target)} in ${describeTarget(group)}` : describeTarget(target);
}

function subjectsOf(action: Action, all: readonly Pick<Plan, "target" | "group">[]): AuditSubject[] {
  return all.map(({ target, group }) => ({
    action: action.name,
    target: named(target),
    group: group && named(group),
  }));
}
