import { OktaError } from "@okta-idm/core";
import { delimited, type Target, type TargetType } from "./target.ts";
import { describeName, type TargetName } from "./target-name.ts";

/** No user, group or app has the name that was given. */
export class TargetNotFoundError extends OktaError {
  override readonly name = "TargetNotFoundError";
  readonly type: TargetType;
  /** The name that nobody has. */
  readonly given: string;
  /** Those whose names are like it, the likeliest first. Nothing is done to any of them. */
  readonly candidates: readonly Target[];

  constructor(type: TargetType, given: TargetName, candidates: readonly Target[] = []) {
    const hint = candidates.length > 0 ? `. Did you mean ${choice(type, candidates)}?` : "";
    super("not_found", `There is no ${type} whose ${describeName(type, given)}${hint}`);
    this.type = type;
    this.given = given.value;
    this.candidates = candidates;
  }
}

function choice(type: TargetType, candidates: readonly Target[]): string {
  const names = candidates.map(({ name }) => (type === "user" ? delimited(name) : JSON.stringify(name)));
  const last = names.pop() ?? "";
  return names.length > 0 ? `${names.join(", ")} or ${last}` : last;
}
