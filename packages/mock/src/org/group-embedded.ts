import type { OrgRequest } from "./org.ts";
import type { OrgState } from "./org-state.ts";

/** What `expand` embeds in a group: `stats`, `app`, or both. */
export function embeddedOf(
  { groups, applications, membership, assignments, roles }: OrgState,
  { query, origin }: OrgRequest,
  group: number,
): object | undefined {
  const asked = query.get("expand")?.split(",") ?? [];
  const source = asked.includes("app") ? groups.at(group).source?.id : undefined;
  const app = source ? applications.indexOfId(source) : undefined;
  const embedded = {
    ...(asked.includes("stats") && {
      stats: {
        usersCount: membership.count(group),
        appsCount: countOf(applications.size, (index) => assignments.ofGroup(index, group) !== undefined),
        groupPushMappingsCount: 0,
        hasAdminPrivlege: roles.ofGroup(group).length > 0,
      },
    }),
    ...(app !== undefined && {
      app: {
        id: applications.at(app).id,
        name: applications.at(app).name,
        label: applications.at(app).label,
        status: applications.at(app).status,
        _links: { self: { href: `${origin}/api/v1/apps/${applications.at(app).id}` } },
      },
    }),
  };
  return Object.keys(embedded).length > 0 ? embedded : undefined;
}

function countOf(size: number, holds: (index: number) => boolean): number {
  let count = 0;
  for (let index = 0; index < size; index += 1) count += Number(holds(index));
  return count;
}
