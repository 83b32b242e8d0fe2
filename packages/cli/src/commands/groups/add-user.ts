import { defineChange } from "../../changes/define-change.ts";

export const command = defineChange({
  action: "add_user_to_group",
  verb: "add",
  undo: "runs undo",
  arguments: ["<group>", "<user>..."],
  summary: "Add users to a group",
  description:
    "Add users to a group. They get its apps and roles at once. The members of an app's group can only be changed in that app.",
  examples: [
    "okta-idm groups add-user Finance ana@example.com",
    "okta-idm groups add-user Finance --query 'profile.department eq \"Finance\"'",
  ],
});
