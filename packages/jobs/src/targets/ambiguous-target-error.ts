import { describeTarget, type Target, type TargetType } from "./target.ts";

/** Several users, groups or apps fit the name that was given. Nothing was done to any of them. */
export class AmbiguousTargetError extends Error {
  override readonly name = "AmbiguousTargetError";
  readonly type: TargetType;
  /** The name that several have. */
  readonly given: string;
  readonly candidates: readonly Target[];

  constructor(type: TargetType, name: string, candidates: readonly Target[]) {
    const list = candidates.map((candidate) => `  ${described(candidate)}  ${candidate.state}`);
    super(
      `${candidates.length} ${type}s are named ${JSON.stringify(name)}. Give the id of one:\n${list.join("\n")}`,
    );
    this.type = type;
    this.given = name;
    this.candidates = candidates;
  }
}

/** With the e-mail address where it is not the login: it may be why a user fits. */
function described(target: Target): string {
  const { email, name } = target;
  const differs = email !== undefined && email.toLowerCase() !== name.toLowerCase();
  return differs
    ? `${describeTarget(target)}, e-mail address ${JSON.stringify(email)}`
    : describeTarget(target);
}
