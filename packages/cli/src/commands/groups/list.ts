import { defineList, GROUP_COLUMNS } from "../../lists/define-list.ts";

export const command = defineList({
  operation: "listGroups",
  path: "/api/v1/groups",
  noun: "groups",
  columns: GROUP_COLUMNS,
  pageSize: 200,
  summary: "List groups",
  description: "List groups. With --q, Okta returns one page of groups with names that start with the text.",
  examples: [
    "okta-idm groups list --all",
    "okta-idm groups list --q Fin",
    "okta-idm groups list --expand stats --fields +_embedded.stats.usersCount",
  ],
});
