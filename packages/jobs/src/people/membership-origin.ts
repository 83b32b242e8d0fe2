import type { ActionContext } from "@okta-idm/connector";
import { type components, paginate, unwrap } from "@okta-idm/core";
import { ruleParts } from "../targets/group-rules.ts";
import { textOr } from "../targets/target.ts";
import { type AppOfUser, type GroupOfUser, type Part, partOf } from "./user-access.ts";

type Schemas = components["schemas"];

/**
 * Within the largest page of group rules and apps.
 *
 * @see https://developer.okta.com/docs/api/openapi/okta-management/management/tag/Application/#tag/Application/operation/listApplications
 */
const PAGE = 200;
/** An org with more group rules does not hold up the answer. */
const MOST_RULES = 1_000;
/** Of so many apps that groups are from, the labels are read. */
const MOST_APPS = 10;

export interface GroupRules {
  readonly rules: readonly Schemas["GroupRule"][];
  /** Whether these are all. */
  readonly complete: boolean;
}

/** The group rules of the org, a thousand at most. */
export async function allGroupRules({ client, signal }: ActionContext): Promise<GroupRules> {
  const rules: Schemas["GroupRule"][] = [];
  const options = { params: { query: { limit: PAGE } }, ...(signal && { signal }) };
  const list = paginate(client, "/api/v1/groups/rules", options);
  for await (const rule of list) {
    if (rules.length === MOST_RULES) break;
    rules.push(rule);
  }
  return { rules, complete: list.end?.complete === true };
}

/**
 * Says of each group how the user came into it, as far as Okta tells: its API has no member that does. What a group is
 * from is in its type, and which rules fill it in the rules.
 */
export async function originsOf(
  context: ActionContext,
  userId: string,
  reading: {
    readonly groups: Promise<Part<readonly Schemas["Group"][]>>;
    readonly rules: Promise<Part<GroupRules>>;
    /** Those of the user, whose labels are known. */
    readonly apps: Promise<Part<readonly AppOfUser[]>>;
  },
): Promise<Part<GroupOfUser[]>> {
  const [{ value: groups, why }, apps] = await Promise.all([reading.groups, reading.apps]);
  if (groups === undefined) return { why };
  const [labels, rules] = await Promise.all([labelsOf(context, groups, apps.value ?? []), reading.rules]);
  const fills = rulesByGroup(rules.value?.rules ?? [], userId);
  const isUnsure = rules.value?.complete !== true;
  const value = groups.map((group): GroupOfUser => {
    const { id, type } = group;
    const name = textOr(id, Object(group.profile).name);
    if (type === "BUILT_IN") return { id, name, type, origin: "built_in" };
    const appId = group.source?.id;
    if (type === "APP_GROUP") {
      const label = labels.get(appId ?? "");
      const app = appId ? { app: { id: appId, ...(label !== undefined && { label }) } } : {};
      return { id, name, type, origin: "app", ...app };
    }
    const by = fills.get(id);
    if (by) return { id, name, type, origin: "rule_or_assigned", rules: by };
    return { id, name, type, origin: isUnsure ? "unknown" : "assigned" };
  });
  const isAsked = value.some(({ origin }) => origin === "unknown");
  if (!isAsked) return { value };
  const reason = rules.why ?? `only the first ${MOST_RULES} group rules were read`;
  return { value, why: `how the user came into some groups is not known: ${reason}` };
}

/** The active rules by the groups that they fill, but for those that leave the user out. */
function rulesByGroup(rules: readonly Schemas["GroupRule"][], userId: string) {
  const byGroup = new Map<string, { readonly id: string; readonly name: string }[]>();
  for (const rule of rules) {
    const { excluded, groupIds } = ruleParts(rule);
    if (rule.status !== "ACTIVE" || excluded.has(userId)) continue;
    for (const groupId of groupIds) {
      byGroup.set(groupId, [
        ...(byGroup.get(groupId) ?? []),
        { id: rule.id, name: textOr(rule.id, rule.name) },
      ]);
    }
  }
  return byGroup;
}

/** The labels of the apps that groups are from. One that cannot be read is known by its id. */
async function labelsOf(
  { client, signal }: ActionContext,
  groups: readonly Schemas["Group"][],
  apps: readonly AppOfUser[],
): Promise<Map<string, string>> {
  const labels = new Map(apps.map(({ id, label }) => [id, textOr(id, label)]));
  const sources = new Set(groups.flatMap(({ source }) => source?.id ?? []));
  const unknown = [...sources].filter((id) => !labels.has(id)).slice(0, MOST_APPS);
  await Promise.all(
    unknown.map(async (appId) => {
      const options = { params: { path: { appId } }, ...(signal && { signal }) };
      const { value } = await partOf("getApplication", unwrap(client.GET("/api/v1/apps/{appId}", options)));
      if (value !== undefined) labels.set(appId, textOr(appId, value.label));
    }),
  );
  return labels;
}
