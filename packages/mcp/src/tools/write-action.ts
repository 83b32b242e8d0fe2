import { guardOptions, openAudit } from "@okta-idm/cli/internal";
import { documentedInput, EFFECTS } from "@okta-idm/connector";
import { type JsonSchema, OktaError, operations, printable } from "@okta-idm/core";
import {
  type Change,
  describePlan,
  type Plan,
  runChanges,
  type Target,
  type WriteAction,
} from "@okta-idm/jobs";
import { askResult, checkApproved, checkCanAsk, isAnswer, Unconfirmed } from "../asked.ts";
import type { Asked, AskedTarget } from "../confirmations.ts";
import type { OrgServer } from "../org-server.ts";
import { type Call, resultOf, type Tool, type ToolResult } from "../tool.ts";
import { checkNoSettings, withArguments } from "./read-action.ts";

export const REASON: JsonSchema = {
  type: "string",
  minLength: 1,
  maxLength: 500,
  description:
    "Why the change is made, such as a ticket. The person who confirms sees it, and the audit file gets it.",
};

const OUTPUT: JsonSchema = {
  type: "object",
  properties: {
    action: { type: "string" },
    outcome: {
      type: "string",
      description: "changed, already (there was nothing to do), or pending (Okta is still working on it)",
    },
    id: { type: "string" },
    name: { type: "string", description: "Login or label" },
    group: { type: "string" },
    before: { type: "string" },
    after: { type: "string" },
  },
  required: ["action", "outcome", "id"],
};

/** The tool of an action that changes something. */
export function writeTool(write: WriteAction): Tool {
  const { action, operation, lifecycle } = write;
  const { name, title, description, effect } = action;
  return {
    name,
    title,
    description: `${description} Effect: ${EFFECTS[effect]}. A person has to confirm it.`,
    effect,
    write: operation,
    scopes: operations[operation].scopes,
    isIdempotent: lifecycle?.again !== true,
    input: withArguments(action.input, { reason: REASON }),
    output: OUTPUT,
    run: (server, call) => changeOne(server, call, write),
  };
}

/**
 * Makes one change through the pipeline of all changes. In the first round it stops before anything is sent and asks. In
 * the second one everything is read and guarded again, and has to be what the person saw.
 */
async function changeOne(server: OrgServer, call: Call, write: WriteAction): Promise<ToolResult> {
  const { reason, input: given } = reasonIn(call.arguments);
  const { name } = write.action;
  checkNoSettings(given);
  const input = await documentedInput(name, given);
  checkNoLink(write, input);
  const session = await server.session();
  await server.checkRoles(write.operation, call.signal);
  const { client, settings } = session;
  const audit = await openAudit(
    settings,
    reason === undefined ? server.values : { ...server.values, reason },
  );
  const asked = { tool: name, arguments: call.arguments, org: client.orgUrl, principal: call.principal };
  let change: Change | undefined;
  let why: string | undefined;
  try {
    const { stopped, unaudited } = await runChanges({ client, signal: call.signal }, name, [{ input }], {
      ...guardOptions(server.io, session, write.action.effect),
      audit,
      maxChanges: server.changesLeft(session),
      planFirst: true,
      confirm: async (_, { plans: [plan] }) => {
        if (plan === undefined || isNothingSent(write, plan)) return;
        call.signal.throwIfAborted();
        checkConfirmed(server, call, asked, targetOf(plan), () =>
          question(write, plan, client.orgUrl, input, reason),
        );
        server.countChange(session);
      },
      onOutcome: async (outcome) => {
        why = outcome.why;
      },
      onChange: async (made) => {
        change = made;
      },
    });
    if (unaudited.length > 0) server.note("The audit file could not be written. It lacks the last change.");
    if (change === undefined) throw notSent(name, why, stopped);
  } catch (error) {
    if (error instanceof Unconfirmed) return askResult(server, asked, error);
    throw error;
  }
  return resultOfChange(change);
}

/** @throws Unconfirmed in the first round; OktaError of kind `refused` for anything but a yes to this very change. */
export function checkConfirmed(
  server: OrgServer,
  call: Call,
  asked: Asked,
  target: AskedTarget | undefined,
  ask: () => string,
): void {
  if (!isAnswer(call)) {
    checkCanAsk(call);
    throw new Unconfirmed(ask(), target);
  }
  const seen = server.confirmations.redeem(asked, call.state);
  checkApproved(call);
  if (JSON.stringify(seen) === JSON.stringify(target)) return;
  throw new OktaError("refused", "The state changed after the confirmation. Nothing was changed. Ask again");
}

export function reasonIn(given: Readonly<Record<string, unknown>>): {
  readonly reason: string | undefined;
  readonly input: Readonly<Record<string, unknown>>;
} {
  const { reason, ...input } = given;
  if (reason === undefined) return { reason, input };
  if (typeof reason === "string" && reason !== "" && reason.length <= 500) return { reason, input };
  throw new OktaError("refused", "reason takes a text of 1 to 500 characters. Nothing was sent");
}

/** What the person is asked: everything that follows from a yes. */
function question(
  write: WriteAction,
  plan: Plan,
  orgUrl: string,
  input: object,
  reason: string | undefined,
): string {
  const { action, of } = write;
  const { path_parameters, ...more } = input as Readonly<Record<string, unknown>>;
  return [
    `${action.title} in ${new URL(orgUrl).host}?`,
    `${of === "user" ? "User" : "App"}: ${quoted(plan.target)}`,
    plan.group && `Group: ${quoted(plan.group)}`,
    `State: ${describePlan(plan)}`,
    `Effect: ${EFFECTS[action.effect]}`,
    Object.keys(more).length > 0 && `Options: ${printable(JSON.stringify(more))}`,
    reason && `Reason, by the agent: ${JSON.stringify(printable(reason))}`,
    "Answer within a minute: some hosts drop a later answer.",
  ]
    .filter(Boolean)
    .join("\n");
}

/** A name is what somebody chose: it ends where its quotes do. */
function quoted({ name, id }: Target): string {
  return `${JSON.stringify(printable(name))} (${printable(id)})`;
}

/** Whether the plan shows that there is nothing to do, or that it is impossible, as the pipeline decides. */
function isNothingSent({ kind }: WriteAction, { verdict }: Plan): boolean {
  return verdict === "impossible" || (verdict === "already" && kind !== "membership");
}

function targetOf({ target, group, before, after }: Plan): AskedTarget {
  return {
    id: target.id,
    ...(group && { groupId: group.id }),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}

/**
 * A link that signs in as the user is not shown to agents, and making another one ends it.
 *
 * @throws OktaError of kind `refused`.
 */
function checkNoLink({ operation }: WriteAction, input: object): void {
  const { parameters } = input as { readonly parameters?: { readonly sendEmail?: unknown } };
  const carriesLink = operation === "activateUser" || operation === "resetPassword";
  if (!carriesLink || parameters?.sendEmail !== false) return;
  const why = "answers with a link that signs in as the user, which agents do not get";
  throw new OktaError("refused", `sendEmail false ${why}. Leave it out. Nothing was changed`);
}

function notSent(name: string, why: string | undefined, stopped: string | undefined): OktaError {
  const reason =
    why ?? (stopped === "aborted" ? "the call ended first" : "the audit file could not be written");
  return new OktaError("refused", `${name} was not sent: ${reason}. Nothing was changed`);
}

/** @throws OktaError for a change that was not made, or may not have been made. */
function resultOfChange({ action, outcome, target, group, before, after, error }: Change): ToolResult {
  if (outcome === "failed" || outcome === "unknown") {
    throw (
      error ?? new OktaError("conflict", `${action}: what became of it is unknown`, { outcome: "unknown" })
    );
  }
  return resultOf({
    action,
    outcome,
    id: target.id,
    name: printable(target.name),
    ...(group && { group: printable(group.name) }),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  });
}
