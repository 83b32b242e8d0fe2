import type { ActionContext } from "@okta-idm/connector";
import { type components, unwrap } from "@okta-idm/core";
import { type GroupRules, readGroupRules } from "../targets/group-rules.ts";
import { textOr } from "../targets/target.ts";
import { type AppOfUser, type GroupOfUser, type Part, partOf } from "./user-access.ts";

type Schemas = components["schemas"];

/** An org with more group rules must not delay the result. */
const MAX_RULES = 1_000;
/** The labels of more apps are not read. */
const MAX_APPS = 10;

/** Reads the group rules of the org, 1,000 at most. */
export function readRulesForOrigin(context: ActionContext): Promise<GroupRules> {
  return readGroupRules(context, MAX_RULES);
}

/**
 * Finds out how a user became a member of each group. Okta's API does not say it: the origin follows from the type of the
 * group and from the group rules.
 */
export async function readGroupsWithOrigin(
  context: ActionContext,
  userId: string,
  reading: {
    readonly groups: Promise<Part<readonly Schemas["Group"][]>>;
    readonly rules: Promise<Part<GroupRules>>;
    /** The user's apps. Their labels are known. */
    readonly apps: Promise<Part<readonly AppOfUser[]>>;
  },
): Promise<Part<GroupOfUser[]>> {
  const [{ value: groups, why }, apps] = await Promise.all([reading.groups, reading.apps]);
  if (groups === undefined) return { why };
  const [labels, rules] = await Promise.all([readLabels(context, groups, apps.value ?? []), reading.rules]);
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
    const by = rules.value && rulesFor(rules.value, id, userId);
    if (by) return { id, name, type, origin: "rule_or_assigned", rules: by };
    return { id, name, type, origin: isUnsure ? "unknown" : "assigned" };
  });
  const hasUnknown = value.some(({ origin }) => origin === "unknown");
  if (!hasUnknown) return { value };
  const reason = rules.why ?? `only the first ${MAX_RULES} group rules were read`;
  return { value, why: `the origin of some memberships is unknown: ${reason}` };
}

/** Returns the rules that may have added a user to a group; undefined if there are none. */
function rulesFor({ byGroup }: GroupRules, groupId: string, userId: string) {
  const rules = (byGroup.get(groupId) ?? []).filter(({ excluded }) => !excluded.has(userId));
  return rules.length === 0 ? undefined : rules.map(({ id, name }) => ({ id, name }));
}

/** Reads the labels of the apps that groups come from. An app that cannot be read keeps its id. */
async function readLabels(
  { client, signal }: ActionContext,
  groups: readonly Schemas["Group"][],
  apps: readonly AppOfUser[],
): Promise<Map<string, string>> {
  const labels = new Map(apps.map(({ id, label }) => [id, textOr(id, label)]));
  const sources = new Set(groups.flatMap(({ source }) => source?.id ?? []));
  const unknown = [...sources].filter((id) => !labels.has(id)).slice(0, MAX_APPS);
  await Promise.all(
    unknown.map(async (appId) => {
      const options = { params: { path: { appId } }, ...(signal && { signal }) };
      const { value } = await partOf("getApplication", unwrap(client.GET("/api/v1/apps/{appId}", options)));
      if (value !== undefined) labels.set(appId, textOr(appId, value.label));
    }),
  );
  return labels;
}
