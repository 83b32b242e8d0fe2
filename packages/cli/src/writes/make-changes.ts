import { type ActionContext, type Change, makeChange, type Plan } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import type { Io } from "../command.ts";
import { EXIT, EXIT_BY_KIND } from "../exit-code.ts";
import { OutputFailed } from "../interrupted.ts";
import type { RowWriter } from "../output/row-writer.ts";
import { tellError } from "../terminal/error-text.ts";
import { note } from "../terminal/print.ts";
import type { Audit } from "./audit.ts";
import { changeRow } from "./change-rows.ts";
import { subject } from "./check-changes.ts";
import type { Intent } from "./intents.ts";
import { auditOfChange } from "./noting.ts";

interface Work {
  readonly io: Io;
  readonly context: ActionContext & { readonly signal: AbortSignal };
  readonly audit: Audit;
  readonly writer: RowWriter;
}

/**
 * Makes changes one after the other, notes and shows each, and resolves with the exit code. It ends early where it is
 * interrupted, or where the audit file breaks; that nobody reads the output is no reason to leave half undone.
 */
export async function makeChanges(
  { io, context, audit, writer }: Work,
  intents: readonly Intent[],
  plans: readonly Plan[],
): Promise<number> {
  const show = whileWritable();
  const changes: Change[] = [];
  for (const [index, plan] of plans.entries()) {
    if (context.signal.aborted || audit.isBroken) break;
    const change = await attempt(context, plan, intents[index]?.input);
    changes.push(change);
    await audit.noteSent(auditOfChange(change));
    await show(() => writer.write([changeRow(change)]));
    if (change.error && change.outcome !== "already") tellError(io, change.error);
  }
  const unwritten = await show(() => writer.end());
  if (changes.some(({ outcome }) => outcome === "pending")) {
    note(io, "Okta has taken it on, and is still at it: the status tells when it is done.");
  }
  const left = plans.slice(changes.length);
  for (const plan of left) note(io, `not touched: ${subject(plan)}`);
  if (left.length > 0)
    note(io, "The same command goes on from there: what is done already is left as it is.");
  context.signal.throwIfAborted();
  if (unwritten && !unwritten.closed) throw unwritten;
  return audit.isBroken ? EXIT.partial : exitCodeOf(changes);
}

/** A change, also where it is interrupted: then what became of it is not known, unless there was nothing to do. */
async function attempt(
  context: ActionContext & { readonly signal: AbortSignal },
  plan: Plan,
  input: unknown,
): Promise<Change> {
  try {
    return await makeChange(context, plan.action, input, { plan });
  } catch (error) {
    if (!context.signal.aborted) throw error;
    const what = `${plan.action} was interrupted on its way, and may have been done`;
    return { ...plan, outcome: "unknown", error: new OktaError("timeout", what, { outcome: "unknown" }) };
  }
}

/** Shows as long as it can be written, and tells why it cannot any more. */
function whileWritable(): (write: () => Promise<void>) => Promise<OutputFailed | undefined> {
  let failure: OutputFailed | undefined;
  return async (write) => {
    try {
      if (failure === undefined) await write();
    } catch (error) {
      if (!(error instanceof OutputFailed)) throw error;
      failure = error;
    }
    return failure;
  };
}

function exitCodeOf(changes: readonly Change[]): number {
  const bad = changes.filter(({ outcome }) => outcome === "failed" || outcome === "unknown");
  if (bad.length === 0) return EXIT.done;
  const [only] = bad;
  if (changes.length > 1 || only?.error === undefined) return EXIT.partial;
  return EXIT_BY_KIND[only.error.kind];
}
