import type { Effect } from "@okta-idm/connector";
import { printable } from "@okta-idm/core";
import { type RawChangeResult, type SentWrite, sendRawChange } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import type { Session } from "../session.ts";
import { note } from "../terminal/print.ts";
import type { ConnectionValues } from "../usage/options.ts";
import { guardOptions, openAudit } from "./run-options.ts";

/** A write as a request, from `run` or `api`. */
export interface RawWrite<Answer> {
  readonly action: string;
  readonly effect: Effect;
  readonly method: string;
  /** Percent-encoded, without a query. */
  readonly path: string;
  readonly confirm?: (() => Promise<void>) | undefined;
  readonly send: () => Promise<SentWrite<Answer>>;
}

interface RawValues extends ConnectionValues {
  readonly reason?: string | undefined;
  readonly verify?: boolean;
}

/**
 * Sends a write through the pipeline of all changes.
 *
 * @throws OktaError before anything is sent, or if there is no usable response.
 */
export async function sendRaw<Answer>(
  io: Io,
  session: Session,
  values: RawValues,
  { confirm, ...change }: RawWrite<Answer>,
): Promise<RawChangeResult<Answer> & { readonly response: Answer }> {
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
      verify: values.verify === true,
      confirm,
    },
  );
  const outcome = await sending.catch((error: unknown) => {
    if (isSent && io.signal.aborted) {
      note(
        io,
        `${change.method} ${printable(change.path)} was sent and may have taken effect. Read the state.`,
      );
    }
    throw error;
  });
  const { response, error } = outcome;
  if (!outcome.isAudited)
    note(io, "The request was sent, but its outcome could not be written to the audit file.");
  if (response === undefined) throw error;
  return { ...outcome, response };
}
