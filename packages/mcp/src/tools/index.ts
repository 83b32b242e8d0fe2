import { type Action, actions, EFFECTS, type Effect } from "@okta-idm/connector";
import { writeAction } from "@okta-idm/jobs";
import { errorOf } from "../errors.ts";
import { whyExcluded } from "../owner-roles.ts";
import type { Tool } from "../tool.ts";
import { findUser } from "./find-user.ts";
import { genericTool } from "./generic-action.ts";
import { logSummary } from "./log-summary.ts";
import { readTool } from "./read-action.ts";
import { userAccess } from "./user-access.ts";
import { writeTool } from "./write-action.ts";

/** All tools: the actions under their documented names, and three more that agents need. */
export const TOOLS: readonly Tool[] = [
  ...(actions as readonly Action[]).map(toolOf),
  findUser,
  userAccess,
  logSummary,
];

/** Returns the tool of an action. */
export function toolOf(action: Action): Tool {
  if (action.operation === undefined) return genericTool(action);
  const write = writeAction(action);
  return write === undefined ? readTool(action) : writeTool(write);
}

/** The groups that `--allow` takes. */
const GROUPS = (Object.keys(EFFECTS) as Effect[]).filter((effect) => effect !== "read");

/** @throws OktaError of kind `refused` for an unknown group. */
export function allowedEffects(list: string | undefined): ReadonlySet<Effect> {
  const names = (list ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  const unknown = names.find((name) => !(GROUPS as readonly string[]).includes(name));
  if (unknown !== undefined) throw errorOf("unknownGroup", [GROUPS.join(", "), JSON.stringify(unknown)]);
  return new Set<Effect>(["read", ...(names as Effect[])]);
}

/** A tool, and why it is not offered; undefined if it is. */
export interface Offer {
  readonly tool: Tool;
  readonly why: string | undefined;
}

/**
 * Decides which tools are offered.
 *
 * @param scopes the scopes of a service app; undefined for an API token: the roles of its owner decide.
 * @param roles the types of the owner's roles; undefined if they are unknown.
 */
export function offers(
  tools: readonly Tool[],
  allowed: ReadonlySet<Effect>,
  scopes: readonly string[] | undefined,
  roles?: readonly string[],
): readonly Offer[] {
  return tools.map((tool) => ({
    tool,
    why: whyNotOffered(tool, allowed, scopes) ?? whyExcluded(tool.write, roles),
  }));
}

function whyNotOffered(
  { effect, scopes: needed }: Tool,
  allowed: ReadonlySet<Effect>,
  scopes: readonly string[] | undefined,
): string | undefined {
  if (!allowed.has(effect)) return `add --allow ${effect} (${EFFECTS[effect]})`;
  const missing = needed.filter((scope) => scopes && !isGranted(scopes, scope));
  return missing.length > 0 ? `grant ${missing.join(" ")} to the service app` : undefined;
}

/** `okta.users.manage` includes `okta.users.read`. */
function isGranted(granted: readonly string[], scope: string): boolean {
  return granted.includes(scope) || granted.includes(scope.replace(/\.read$/, ".manage"));
}
