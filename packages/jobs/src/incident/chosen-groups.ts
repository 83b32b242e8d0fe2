import type { ActionContext } from "@okta-idm/connector";
import { lookUpTarget } from "../targets/find-target.ts";
import type { Target } from "../targets/target.ts";
import type { TargetName } from "../targets/target-name.ts";

/** Groups that somebody named. Only a name that a user's own groups do not answer is looked up, and only once. */
export class ChosenGroups {
  readonly #context: ActionContext;
  readonly #names: readonly TargetName[];
  readonly #found = new Map<TargetName, Promise<string>>();

  constructor(context: ActionContext, names: readonly (string | TargetName)[]) {
    this.#context = context;
    this.#names = names.map((name) => (typeof name === "string" ? { kind: "any", value: name } : name));
  }

  /**
   * Those of a user's groups that are named.
   *
   * @throws as `findTarget` does for a name that no group or several have.
   */
  async among(groups: readonly Target[]): Promise<Target[]> {
    const ids = await Promise.all(
      this.#names.map(async (name) => {
        const [own, ...others] = groups.filter((group) => fits(group, name));
        return own !== undefined && others.length === 0 ? own.id : this.#lookUp(name);
      }),
    );
    return groups.filter(({ id }) => ids.includes(id));
  }

  #lookUp(name: TargetName): Promise<string> {
    const found =
      this.#found.get(name) ??
      lookUpTarget(this.#context, "group", name, { suggests: () => true }).then(({ target }) => target.id);
    this.#found.set(name, found);
    return found;
  }
}

function fits(group: Target, { kind, value }: TargetName): boolean {
  return (kind !== "name" && group.id === value) || (kind !== "id" && group.name === value);
}
