import type { Lifecycle } from "@okta-idm/core";
import type { Target } from "../targets/target.ts";
import { type NextStep, nextStep } from "./next-step.ts";
import type { WriteAction } from "./write-action.ts";

/**
 * What a write would do, as the state stands.
 *
 * - `change`: it leads from `before` to `after`
 * - `already`: the state is what it leads to, so there is nothing to do
 * - `impossible`: Okta does not allow it in this state
 */
export interface Plan {
  readonly action: string;
  readonly verdict: "change" | "already" | "impossible";
  /** The user or app. */
  readonly target: Target;
  /** Of a change of membership. */
  readonly group?: Target | undefined;
  /** A status, or `member` and `no member`; undefined of sessions, which cannot be read. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Why not, where it is impossible. */
  readonly why?: string | undefined;
  /** What helps, where it is impossible. */
  readonly next?: NextStep | undefined;
}

/** What a write would do, by the state that was read. */
export function planOf(
  write: WriteAction,
  target: Target,
  more: { readonly group?: Target | undefined; readonly isMember?: boolean | undefined } = {},
): Plan {
  if (write.kind === "status") return planStatus(write, target);
  const { group, isMember } = more;
  if (write.kind === "sessions" || group === undefined || isMember === undefined)
    return planUnread(write, target, group);
  return planMembership(write, target, group, isMember);
}

/** A plan without the state: sessions cannot be read, and the state of one of many need not be. */
export function planUnread(write: WriteAction, target: Target, group?: Target | undefined): Plan {
  const after = write.kind === "membership" ? membership(write.member) : write.lifecycle?.to;
  return {
    action: write.action.name,
    verdict: "change",
    target,
    ...(group && { group }),
    before: undefined,
    after,
  };
}

function planStatus({ action, lifecycle }: WriteAction, target: Target): Plan {
  const { state } = target;
  const plan = { action: action.name, target, before: state };
  if (lifecycle?.to === undefined) throw new TypeError(`${action.name} leads to no status`);
  const after = nextStatus(lifecycle, target);
  if (reached(lifecycle).includes(state) && !lifecycle.again && !lifecycle.tried?.includes(state)) {
    return { ...plan, verdict: "already", after: state };
  }
  if (target.pending) {
    return { ...plan, verdict: "impossible", after: undefined, why: `it is on the way to ${state}` };
  }
  if ([...lifecycle.from, ...(lifecycle.tried ?? [])].includes(state)) {
    return { ...plan, verdict: "change", after };
  }
  const next = nextStep(action.name, state);
  const why = `it takes ${lifecycle.from.join(", ")}${next === undefined ? "" : `. ${next.why}`}`;
  return { ...plan, verdict: "impossible", after: undefined, why, ...(next && { next }) };
}

function planMembership(
  { action, lifecycle, member }: WriteAction,
  target: Target,
  group: Target,
  isMember: boolean,
): Plan {
  const before = membership(isMember);
  const plan = { action: action.name, target, group, before };
  if (isMember === member) return { ...plan, verdict: "already", after: before };
  if (lifecycle && !lifecycle.from.includes(group.state)) {
    const whose = group.state === "APP_GROUP" ? "its app manages its members" : "Okta manages its members";
    return {
      ...plan,
      verdict: "impossible",
      after: undefined,
      why: `it is of type ${group.state}: ${whose}`,
    };
  }
  return { ...plan, verdict: "change", after: membership(member) };
}

export function membership(isMember: boolean): string {
  return isMember ? "member" : "no member";
}

/** The statuses in which there is nothing left to do. */
export function reached({ to, toWithPassword, toWithExpiredPassword }: Lifecycle): string[] {
  return [to, toWithPassword, toWithExpiredPassword].filter((status) => status !== undefined);
}

function nextStatus(
  { to, toWithPassword, keeps }: Lifecycle,
  { state, hasPassword }: Target,
): string | undefined {
  if (keeps?.includes(state)) return state;
  return (hasPassword ? toWithPassword : undefined) ?? to;
}

/**
 * A plan in a few words: `ACTIVE -> SUSPENDED`, `already SUSPENDED`, why it is not possible, or that it is tried, where
 * Okta alone can tell whether there is something to do.
 */
export function describePlan({ verdict, before, after, why }: Plan): string {
  if (verdict === "already") return `already ${before}`;
  if (verdict === "impossible") return `not possible while ${before}: ${why}`;
  if (before === undefined) return "all sessions end";
  return before === after ? `${before}, and tried` : `${before} -> ${after}`;
}
