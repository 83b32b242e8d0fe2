import { guardOptions, openAudit } from "@okta-idm/cli/internal";
import { documentedInput, EFFECTS } from "@okta-idm/connector";
import { type JsonSchema, type OktaError, operations, printable } from "@okta-idm/core";
import {
  type Change,
  describePlan,
  type Plan,
  runChanges,
  type Target,
  type WriteAction,
} from "@okta-idm/jobs";
import { checkNoSettings, REASON, splitReason, withArguments } from "../arguments.ts";
import { ConfirmationRequired, checkConfirmed, confirmationResult } from "../confirm-change.ts";
import type { ConfirmedTarget } from "../confirmations.ts";
import { errorOf } from "../errors.ts";
import type { OrgServer } from "../org-server.ts";
import { resultOf } from "../result.ts";
import type { Call, Tool, ToolResult } from "../tool.ts";

const OUTPUT: JsonSchema = {
  type: "object",
  properties: {
    action: { type: "string" },
    outcome: {
      type: "string",
      description: "changed, already (nothing was left to do), or pending (Okta has not finished it)",
    },
    id: { type: "string" },
    name: { type: "string", description: "Login or label" },
    group: { type: "string" },
    before: { type: "string" },
    after: { type: "string" },
  },
  required: ["action", "outcome", "id"],
};

/** Returns the tool of an action that writes. */
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
 * Makes one change through the common pipeline. The first round stops before the write and asks. The second round reads
 * and guards everything again, and requires the state that the person saw.
 */
async function changeOne(server: OrgServer, call: Call, write: WriteAction): Promise<ToolResult> {
  const { reason, input: given } = splitReason(call.arguments);
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
  const confirmed = { tool: name, arguments: call.arguments, org: client.orgUrl, principal: call.principal };
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
        checkConfirmed(server, call, confirmed, targetOf(plan), () =>
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
    if (error instanceof ConfirmationRequired) return confirmationResult(server, confirmed, error);
    throw error;
  }
  return resultOfChange(change);
}

/** Returns the question, with every effect of the change. */
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
    "Respond within a minute. Some hosts drop a later response.",
  ]
    .filter(Boolean)
    .join("\n");
}

/** Returns a name in quotes: a stranger may have chosen it. */
function quoted({ name, id }: Target): string {
  return `${JSON.stringify(printable(name))} (${printable(id)})`;
}

/** Whether the pipeline sends nothing for this plan. */
function isNothingSent({ kind }: WriteAction, { verdict }: Plan): boolean {
  return verdict === "impossible" || (verdict === "already" && kind !== "membership");
}

function targetOf({ target, group, before, after }: Plan): ConfirmedTarget {
  return {
    id: target.id,
    ...(group && { groupId: group.id }),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}

/** @throws OktaError of kind `refused` if the response would hold a link that signs in as the user. */
function checkNoLink({ operation }: WriteAction, input: object): void {
  const { parameters } = input as { readonly parameters?: { readonly sendEmail?: unknown } };
  const carriesLink = operation === "activateUser" || operation === "resetPassword";
  if (!carriesLink || parameters?.sendEmail !== false) return;
  throw errorOf("linkHidden", []);
}

function notSent(name: string, why: string | undefined, stopped: string | undefined): OktaError {
  const reason =
    why ?? (stopped === "aborted" ? "the call ended first" : "the audit file could not be written");
  return errorOf("notSent", [name, reason]);
}

/** @throws OktaError if the change failed, or its outcome is unknown. */
function resultOfChange({ action, outcome, target, group, before, after, error }: Change): ToolResult {
  if (outcome === "failed" || outcome === "unknown") {
    throw error ?? errorOf("outcomeUnknown", [action], "unknown");
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
