import type { Contract, Lifecycle } from "./contract.ts";
import { Refusal } from "./refusal.ts";
import type { User } from "./users.ts";

/** How long an activation, or a deactivation with `Prefer: respond-async`, is under way. */
export const SETTLING_MS = 2_000;

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

/**
 * A user after a lifecycle operation: settled, or on the way when Okta does it after it has answered.
 *
 * @param now Milliseconds.
 * @throws Refusal when the status rules the operation out.
 */
export function moved(contract: Contract, operation: string, user: User, now: number, later: boolean): User {
  const activating = user.transitioningToStatus && user.transitioningToStatus !== "DEPROVISIONED";
  const status = activating ? "activating" : (user.transitioningToStatus ?? user.status);
  const lifecycle = permitted(contract, operation, status, user.id);
  const to = nextStatus(lifecycle, user);
  const kept = to === "DEPROVISIONED" ? withoutPassword(user) : user;
  const at = new Date(now).toISOString();
  if (later || lifecycle.asynchronous) {
    const hidden = { ...kept.hidden, settlesAt: now + SETTLING_MS };
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
