import { defineChange } from "../../changes/define-change.ts";

export const command = defineChange({
  action: "remove_user_from_group",
  verb: "remove",
  undo: "runs undo",
  arguments: ["<group>", "<user>..."],
  summary: "Remove users from a group",
  description:
    "Remove users from a group. They lose the apps and roles it grants. Some apps delete a user's data when access ends.",
  examples: [
    "okta-idm groups remove-user Finance ana@example.com ben@example.com --dry-run",
    "okta-idm groups remove-user Finance --from leavers.txt",
  ],
});
