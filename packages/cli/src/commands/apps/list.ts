import { defineList } from "../../lists/define-list.ts";

export const command = defineList({
  operation: "listApplications",
  path: "/api/v1/apps",
  noun: "apps",
  columns: ["id", "label", "status", "signOnMode", "name"],
  pageSize: 200,
  summary: "List apps",
  description: "List apps, active and inactive.",
  examples: ["okta-idm apps list --all", "okta-idm apps list --filter 'status eq \"INACTIVE\"' -o json"],
});
