import { OktaError } from "@okta-idm/core";
import {
  delimited,
  describeName,
  describeTarget,
  type Target,
  type TargetName,
  type TargetType,
} from "./target.ts";

/** Several users, groups or apps have the given name. None of them was changed. */
export class AmbiguousTargetError extends OktaError {
  override readonly name = "AmbiguousTargetError";
  readonly type: TargetType;
  readonly given: string;
  readonly candidates: readonly Target[];

  constructor(type: TargetType, name: string, candidates: readonly Target[]) {
    const list = candidates.map((candidate) => `  ${describeCandidate(candidate)}  ${candidate.state}`);
    const count = `${candidates.length} ${type}s are named ${JSON.stringify(name)}`;
    super("refused", `${count}. Give the id of one:\n${list.join("\n")}`);
    this.type = type;
    this.given = name;
    this.candidates = candidates;
  }
}

/** Includes the email address if it differs from the login, because the given name may match it. */
function describeCandidate(target: Target): string {
  const { email, name } = target;
  const differs = email !== undefined && email.toLowerCase() !== name.toLowerCase();
  return differs
    ? `${describeTarget(target)}, email address ${JSON.stringify(email)}`
    : describeTarget(target);
}

/** No user, group or app has the given name. */
export class TargetNotFoundError extends OktaError {
  override readonly name = "TargetNotFoundError";
  readonly type: TargetType;
  readonly given: string;
  /** Targets with similar names, most similar first. None of them was changed. */
  readonly candidates: readonly Target[];

  constructor(type: TargetType, given: TargetName, candidates: readonly Target[] = []) {
    const hint = candidates.length > 0 ? `. Did you mean ${listNames(type, candidates)}?` : "";
    super("not_found", `There is no ${type} with the ${describeName(type, given)}${hint}`);
    this.type = type;
    this.given = given.value;
    this.candidates = candidates;
  }
}

function listNames(type: TargetType, candidates: readonly Target[]): string {
  const names = candidates.map(({ name }) => (type === "user" ? delimited(name) : JSON.stringify(name)));
  const last = names.pop() ?? "";
  return names.length > 0 ? `${names.join(", ")} or ${last}` : last;
}
