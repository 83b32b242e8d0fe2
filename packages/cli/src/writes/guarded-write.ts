import type { Effect, Target } from "@okta-idm/connector";
import { type Io, text, type Values } from "../command.ts";
import type { Session } from "../session.ts";
import { type AuditSubject, named, openAudit } from "./audit.ts";
import { checkCount, checkPath } from "./guard.ts";
import { type Answer, notingRefusal, notingWrite } from "./noting.ts";

/** A write that was given as a request, and not as what is to be done to whom. */
export interface RawWrite<Sent extends Answer> {
  readonly action: string;
  readonly effect: Effect;
  readonly method: string;
  /** Percent-encoded, without a query. */
  readonly path: string;
  /** Asks whether it is meant; throws where it is not. */
  readonly confirm?: (() => Promise<void>) | undefined;
  readonly send: () => Promise<Sent>;
}

/**
 * Sends a write that leaves alone whom the profile protects and whose token it is, and notes it. `isNoted` is false where
 * the audit file broke behind it.
 *
 * @throws OktaError of kind `refused` before anything is sent.
 */
export async function guardedWrite<Sent extends Answer>(
  io: Io,
  session: Session,
  values: Values,
  { action, effect, method, path, confirm, send }: RawWrite<Sent>,
): Promise<{ readonly sent: Sent; readonly isNoted: boolean }> {
  const audit = await openAudit(io, session.settings, text(values, "reason"));
  const subject: AuditSubject = { action, request: `${method} ${path}` };
  let targets: readonly Target[] = [];
  await notingRefusal(audit, [subject], async () => {
    checkCount(1, session.settings.maxChanges);
    targets = await checkPath(io, session, effect, path);
    await confirm?.();
  });
  const target = targets.find(({ type }) => type !== "group");
  const group = targets.find(({ type }) => type === "group");
  const known = {
    ...subject,
    ...(target && { target: named(target) }),
    ...(group && { group: named(group) }),
  };
  const sent = await notingWrite(audit, known, io.signal, send);
  return { sent, isNoted: !audit.isBroken };
}
