import { defineChange } from "../../changes/define-change.ts";

export const command = defineChange({
  action: "application_activate_by_id",
  verb: "activate",
  undo: "runs undo",
  arguments: ["<app>..."],
  summary: "Activate apps",
  description: "Activate apps: all assigned users can use them again at once.",
  examples: ["okta-idm apps activate Payroll"],
});
