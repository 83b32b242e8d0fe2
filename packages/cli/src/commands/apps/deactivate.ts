import { defineChange } from "../../changes/define-change.ts";

export const command = defineChange({
  action: "application_deactivate_by_id",
  verb: "deactivate",
  warning: "Nobody can sign in to it until it is activated again.",
  undo: "runs undo",
  arguments: ["<app>..."],
  summary: "Deactivate apps",
  description:
    "Deactivate apps: nobody can sign in to them. Assignments are kept. The command asks for the label of the app, or for the number of apps, unless --yes is given.",
  examples: ["okta-idm apps deactivate Payroll --yes --reason INC-1234"],
});
