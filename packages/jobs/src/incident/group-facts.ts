import type { ActionContext } from "@okta-idm/connector";
import { OktaError, paginate } from "@okta-idm/core";
import { type GroupRules, readGroupRules } from "../targets/group-rules.ts";
import { resolveWithState } from "../targets/resolve-target.ts";
import type { Target, TargetName } from "../targets/target.ts";

/** Facts that could not be read. */
export type Unread = "rules" | "roles" | "apps";

/** Reads once, for all users of a containment, what their groups give and what puts users into them. */
export class GroupFacts {
  readonly #context: ActionContext;
  readonly #grants = new Map<string, Promise<boolean>>();
  #rules: Promise<GroupRules | undefined> | undefined;
  /** Facts that the token may not read. */
  readonly unread = new Set<Unread>();

  constructor(context: ActionContext) {
    this.#context = context;
  }

  /** Starts to read the rules, so that they are read beside whatever else is. */
  start(): void {
    // Their users wait for them and get their error.
    this.#readRules().catch(() => {});
  }

  /** The rule that may have put a user into a group. Undefined if there is none. */
  async ruleOf(groupId: string, userId: string): Promise<string | undefined> {
    const rules = (await this.#readRules())?.byGroup.get(groupId) ?? [];
    return rules.find(({ excluded }) => !excluded.has(userId))?.name;
  }

  /** Whether a group gives its members apps or admin roles. */
  grants(groupId: string): Promise<boolean> {
    const reading = this.#grants.get(groupId) ?? this.#readGrants(groupId);
    this.#grants.set(groupId, reading);
    reading.catch(() => this.#grants.delete(groupId));
    return reading;
  }

  async #readGrants(groupId: string): Promise<boolean> {
    const { client, signal } = this.#context;
    const params = { path: { groupId } };
    const isAny = async (what: Unread, list: AsyncIterable<unknown>) =>
      (await this.#ifAllowed(what, async () => {
        for await (const _ of list) return true;
        return false;
      })) ?? false;
    const found = await Promise.all([
      isAny("apps", paginate(client, "/api/v1/groups/{groupId}/apps", { params, ...(signal && { signal }) })),
      isAny(
        "roles",
        paginate(client, "/api/v1/groups/{groupId}/roles", { params, ...(signal && { signal }) }),
      ),
    ]);
    return found.includes(true);
  }

  #readRules(): Promise<GroupRules | undefined> {
    this.#rules ??= this.#ifAllowed("rules", () => readGroupRules(this.#context));
    return this.#rules;
  }

  /** A token may be allowed to change memberships, and not to read rules or roles. */
  async #ifAllowed<Result>(what: Unread, read: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof OktaError) || error.kind !== "forbidden") throw error;
      this.unread.add(what);
      return undefined;
    }
  }
}

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
   * @throws as `resolveTarget` does for a name that no group or several have.
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
      resolveWithState(this.#context, "group", name, { suggests: () => true }).then(
        ({ target }) => target.id,
      );
    this.#found.set(name, found);
    return found;
  }
}

function fits(group: Target, { kind, value }: TargetName): boolean {
  return (kind !== "name" && group.id === value) || (kind !== "id" && group.name === value);
}
