import { defineChange } from "../../changes/define-change.ts";

export const command = defineChange({
  action: "application_delete_by_id",
  verb: "delete",
  arguments: ["<app>..."],
  summary: "Delete inactive apps (cannot be undone)",
  description:
    "Delete INACTIVE apps with their settings and assignments. This cannot be undone. The command asks for the label of the app, or for the number of apps, unless --yes is given.",
  examples: [
    "okta-idm apps delete Payroll --dry-run",
    "okta-idm apps delete --query 'status eq \"INACTIVE\"' --dry-run",
  ],
});
