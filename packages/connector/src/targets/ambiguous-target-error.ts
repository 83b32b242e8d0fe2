import { describeTarget, type Target, type TargetType } from "./target.ts";

/** Several users, groups or apps have the name that was given: nothing was done to any. */
export class AmbiguousTargetError extends Error {
  override readonly name = "AmbiguousTargetError";
  readonly candidates: readonly Target[];

  constructor(type: TargetType, name: string, candidates: readonly Target[]) {
    const list = candidates.map((candidate) => `  ${describeTarget(candidate)}  ${candidate.state}`);
    super(
      `${candidates.length} ${type}s are named ${JSON.stringify(name)}. Give the id of one:\n${list.join("\n")}`,
    );
    this.candidates = candidates;
  }
}
