import { defineList, USER_COLUMNS } from "../../lists/define-list.ts";

export const command = defineList({
  operation: "listGroupUsers",
  path: "/api/v1/groups/{groupId}/users",
  noun: "users",
  columns: USER_COLUMNS,
  pageSize: 200,
  of: { type: "group" },
  arguments: ["<group>"],
  summary: "List the members of a group",
  description: "List the members of a group, suspended and deactivated users too.",
  examples: [
    "okta-idm groups members Finance",
    "okta-idm groups members Finance --all -o csv --fields profile.login",
  ],
});
