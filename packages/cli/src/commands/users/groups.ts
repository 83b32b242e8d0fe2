import { defineList, GROUP_COLUMNS } from "../../lists/define-list.ts";

export const command = defineList({
  operation: "listUserGroups",
  path: "/api/v1/users/{userId}/groups",
  noun: "groups",
  columns: GROUP_COLUMNS,
  of: { type: "user" },
  arguments: ["<user>"],
  summary: "List the groups of a user",
  description: "List all groups of a user. To see how the user got into each group, use users get --access.",
  examples: ["okta-idm users groups ana@example.com", "okta-idm users groups ana@example.com -o json"],
});
