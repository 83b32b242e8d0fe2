import type { Contract, Lifecycle } from "../contract/contract.ts";
import { Refusal } from "./refusal.ts";
import type { User } from "./users.ts";

/**
 * Returns the lifecycle of an operation if the status allows it.
 *
 * @throws Refusal with the response that the contract names for this status.
 */
export function requireStatus(contract: Contract, operation: string, status: string, id: string): Lifecycle {
  const lifecycle = contract.lifecycle(operation);
  if (lifecycle.from.includes(status)) return lifecycle;
  throw new Refusal(lifecycle.refused[status] ?? lifecycle.refused.default, { id });
}

/** Time and mode of a lifecycle operation. */
export interface Transition {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Whether the request has `Prefer: respond-async`. */
  readonly async: boolean;
  /** Duration of a transition that Okta finishes after its response. */
  readonly transitionMs: number;
}

/**
 * Applies a lifecycle operation to a user. If Okta finishes it after its response, the user is in transition.
 *
 * @throws Refusal if the status does not allow the operation.
 */
export function applyLifecycle(
  contract: Contract,
  operation: string,
  user: User,
  { now, async, transitionMs }: Transition,
): User {
  const activating = user.transitioningToStatus && user.transitioningToStatus !== "DEPROVISIONED";
  const status = activating ? "activating" : (user.transitioningToStatus ?? user.status);
  const lifecycle = requireStatus(contract, operation, status, user.id);
  const to = nextStatus(lifecycle, user);
  const kept = to === "DEPROVISIONED" ? withoutPassword(user) : user;
  const at = new Date(now).toISOString();
  if (async || lifecycle.asynchronous) {
    const hidden = { ...kept.hidden, settlesAt: now + transitionMs };
    return { ...kept, lastUpdated: at, transitioningToStatus: to, hidden };
  }
  return { ...kept, status: to, statusChanged: at, lastUpdated: at };
}

/**
 * After deactivation, the next activation requires a new password: PROVISIONED.
 *
 * @see https://github.com/okta/okta-developer-docs/blob/468de9c511b5e4009bb5f06c25cbf4b85fecb8d0/packages/@okta/vuepress-site/.vuepress/public/img/users-api/okta-user-status.png
 */
function withoutPassword(user: User): User {
  if (!user.credentials) return user;
  const { password: _, ...credentials } = user.credentials;
  return { ...user, credentials };
}

function nextStatus(lifecycle: Lifecycle, user: User): string {
  const { to, toWithPassword, toWithExpiredPassword, keeps } = lifecycle;
  if (keeps?.includes(user.status)) return user.status;
  if (toWithPassword && user.credentials?.password) return toWithPassword;
  if (toWithExpiredPassword && user.hidden?.expiredPassword) return toWithExpiredPassword;
  if (!to) throw new Error("The contract does not say where this lifecycle operation leads.");
  return to;
}
