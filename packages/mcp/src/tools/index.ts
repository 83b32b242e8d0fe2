import { type Action, actions, EFFECTS, type Effect } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import { writeAction } from "@okta-idm/jobs";
import { whyExcluded } from "../owner-roles.ts";
import type { Tool } from "../tool.ts";
import { findUser } from "./find-user.ts";
import { genericTool } from "./generic-action.ts";
import { logSummary } from "./log-summary.ts";
import { readTool } from "./read-action.ts";
import { userAccess } from "./user-access.ts";
import { writeTool } from "./write-action.ts";

/** All tools: the actions of the table under their documented names, and three that agents need besides. */
export const TOOLS: readonly Tool[] = [
  ...(actions as readonly Action[]).map(toolOf),
  findUser,
  userAccess,
  logSummary,
];

/** The tool of an action, whatever it does. */
export function toolOf(action: Action): Tool {
  if (action.operation === undefined) return genericTool(action);
  const write = writeAction(action);
  return write === undefined ? readTool(action) : writeTool(write);
}

/** The groups that `--allow` opens. */
const GROUPS = (Object.keys(EFFECTS) as Effect[]).filter((effect) => effect !== "read");

/** @throws OktaError of kind `refused` for a group that there is not. */
export function allowedEffects(list: string | undefined): ReadonlySet<Effect> {
  const names = (list ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  for (const name of names) {
    if (!(GROUPS as readonly string[]).includes(name)) {
      throw new OktaError("refused", `--allow takes ${GROUPS.join(", ")}, not ${JSON.stringify(name)}`);
    }
  }
  return new Set<Effect>(["read", ...(names as Effect[])]);
}

/** A tool, and why it is not offered if it is not. */
export interface Offer {
  readonly tool: Tool;
  readonly why: string | undefined;
}

/**
 * Decides which tools are offered.
 *
 * @param scopes those of a service app; undefined for an API token, whose owner's role decides.
 * @param roles the types of that owner's roles; undefined when they are not known.
 */
export function offers(
  tools: readonly Tool[],
  allowed: ReadonlySet<Effect>,
  scopes: readonly string[] | undefined,
  roles?: readonly string[],
): readonly Offer[] {
  return tools.map((tool) => ({
    tool,
    why: whyNot(tool, allowed, scopes) ?? whyExcluded(tool.write, roles),
  }));
}

function whyNot(
  { effect, scopes: needed }: Tool,
  allowed: ReadonlySet<Effect>,
  scopes: readonly string[] | undefined,
): string | undefined {
  if (!allowed.has(effect)) return `add --allow ${effect} (${EFFECTS[effect]})`;
  const missing = needed.filter((scope) => scopes && !holds(scopes, scope));
  return missing.length > 0 ? `grant ${missing.join(" ")} to the service app` : undefined;
}

/** `okta.users.manage` includes `okta.users.read`. */
function holds(granted: readonly string[], scope: string): boolean {
  return granted.includes(scope) || granted.includes(scope.replace(/\.read$/, ".manage"));
}
