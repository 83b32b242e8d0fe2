/** What a group rule does, as far as it can be told without evaluating its expression. */
export interface RuleParts {
  /** Ids of users whom it leaves out. */
  readonly excluded: ReadonlySet<string>;
  /** Ids of the groups that it puts users into. */
  readonly groupIds: readonly string[];
}

/** Reads a group rule. The contract leaves its conditions and actions open. */
export function ruleParts({
  conditions,
  actions,
}: {
  readonly conditions?: unknown;
  readonly actions?: unknown;
}): RuleParts {
  const excluded: unknown = Object(Object(Object(conditions).people).users).exclude;
  const groupIds: unknown = Object(Object(actions).assignUserToGroups).groupIds;
  return { excluded: new Set(textsIn(excluded)), groupIds: textsIn(groupIds) };
}

function textsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
}
