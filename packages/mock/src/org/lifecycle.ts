import type { Contract, Lifecycle } from "../contract/contract.ts";
import { Refusal } from "./refusal.ts";
import type { User } from "./users.ts";

/**
 * The lifecycle of an operation that an object may go through in its status.
 *
 * @throws Refusal with the answer that the contract names for this status.
 */
export function permitted(contract: Contract, operation: string, status: string, id: string): Lifecycle {
  const lifecycle = contract.lifecycle(operation);
  if (lifecycle.from.includes(status)) return lifecycle;
  throw new Refusal(lifecycle.refused[status] ?? lifecycle.refused.default, { id });
}

/** When a lifecycle operation happens. */
export interface Step {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Whether the caller asked for `Prefer: respond-async`. */
  readonly async: boolean;
  /** How long a transition takes that Okta finishes after its response. */
  readonly transitionMs: number;
}

/**
 * A user after a lifecycle operation. If Okta finishes the operation after its response, the user is in transition.
 *
 * @throws Refusal when the status rules the operation out.
 */
export function moved(
  contract: Contract,
  operation: string,
  user: User,
  { now, async, transitionMs }: Step,
): User {
  const activating = user.transitioningToStatus && user.transitioningToStatus !== "DEPROVISIONED";
  const status = activating ? "activating" : (user.transitioningToStatus ?? user.status);
  const lifecycle = permitted(contract, operation, status, user.id);
  const to = nextStatus(lifecycle, user);
  const kept = to === "DEPROVISIONED" ? withoutPassword(user) : user;
  const at = new Date(now).toISOString();
  if (async || lifecycle.asynchronous) {
    const hidden = { ...kept.hidden, settlesAt: now + transitionMs };
    return { ...kept, lastUpdated: at, transitioningToStatus: to, hidden };
  }
  return { ...kept, status: to, statusChanged: at, lastUpdated: at };
}

/** Who is activated again has to set a new password: PROVISIONED, as Okta's diagram of the statuses has it. */
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
