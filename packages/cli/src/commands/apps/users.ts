import { defineList } from "../../lists/define-list.ts";

export const command = defineList({
  operation: "listApplicationUsers",
  path: "/api/v1/apps/{appId}/users",
  noun: "users",
  columns: ["id", "credentials.userName", "scope", "_links.group.name", "status"],
  heads: { scope: "ASSIGNED TO", "_links.group.name": "GROUP" },
  pageSize: 500,
  of: { type: "app" },
  arguments: ["<app>"],
  summary: "List the users of an app",
  description: "List the users of an app, and whether it is assigned to each user or to a group.",
  examples: ["okta-idm apps users Payroll", "okta-idm apps users Payroll --q ana -o json"],
});
