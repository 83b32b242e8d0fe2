import { defineList } from "../../lists/define-list.ts";

export const command = defineList({
  operation: "listApplications",
  path: "/api/v1/apps",
  noun: "apps",
  columns: ["id", "label", "status", "_embedded.user.scope", "_embedded.user._links.group.name"],
  heads: { "_embedded.user.scope": "ASSIGNED TO", "_embedded.user._links.group.name": "GROUP" },
  pageSize: 200,
  of: {
    type: "user",
    query: (id) => ({ filter: `user.id eq "${id}"`, expand: `user/${id}` }),
  },
  without: ["q", "useOptimization", "alwaysIncludeVpnSettings"],
  arguments: ["<user>"],
  summary: "List the apps of a user",
  description: "List the apps of a user, and whether each is assigned to the user or to a group.",
  examples: ["okta-idm users apps ana@example.com", "okta-idm users apps ana@example.com --all -o csv"],
});
