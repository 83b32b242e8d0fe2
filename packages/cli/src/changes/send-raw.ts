import type { Effect } from "@okta-idm/connector";
import { printable } from "@okta-idm/core";
import { type RawChangeResult, type SentWrite, sendRawChange } from "@okta-idm/jobs";
import type { Io, Values } from "../command.ts";
import type { Session } from "../session.ts";
import { note } from "../terminal/print.ts";
import { guardOptions } from "./guard-options.ts";
import { openAudit } from "./open-run.ts";

/** A write that was given as a request, by `run` or `api`. */
export interface RawWrite<Answer> {
  readonly action: string;
  readonly effect: Effect;
  readonly method: string;
  /** Percent-encoded, without a query. */
  readonly path: string;
  readonly confirm?: (() => Promise<void>) | undefined;
  readonly send: () => Promise<SentWrite<Answer>>;
}

/**
 * Sends it through the pipeline of all changes.
 *
 * @throws OktaError of kind `refused` before anything is sent; the error of a request that got no usable answer.
 */
export async function sendRaw<Answer>(
  io: Io,
  session: Session,
  values: Values,
  { confirm, ...change }: RawWrite<Answer>,
): Promise<RawChangeResult<Answer> & { readonly answer: Answer }> {
  const { settings, client } = session;
  let isSent = false;
  const send = () => {
    isSent = true;
    return change.send();
  };
  const sending = sendRawChange(
    { client, signal: io.signal },
    { ...change, send },
    {
      ...guardOptions(io, session, change.effect),
      audit: await openAudit(settings, values),
      maxChanges: settings.maxChanges,
      verify: values["verify"] === true,
      confirm,
    },
  );
  const outcome = await sending.catch((error: unknown) => {
    if (isSent && io.signal.aborted) {
      note(
        io,
        `${change.method} ${printable(change.path)} was sent, and may have been done. Read the state.`,
      );
    }
    throw error;
  });
  const { answer, error } = outcome;
  if (!outcome.isAudited)
    note(io, "It was sent, but the audit file could not be written: the outcome is not in it.");
  if (answer === undefined) throw error;
  return { ...outcome, answer };
}
