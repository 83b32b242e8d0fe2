import { defineChange } from "../../changes/define-change.ts";

export const command = defineChange({
  action: "unsuspend_user",
  verb: "unsuspend",
  undo: "runs undo",
  arguments: ["<user>..."],
  summary: "Unsuspend users",
  description:
    "Unsuspend SUSPENDED users: they can sign in again, with the apps and groups they had. They become ACTIVE, or PASSWORD_EXPIRED if the password is too old.",
  examples: [
    "okta-idm users unsuspend chloe@example.com",
    "okta-idm users unsuspend --query 'status eq \"SUSPENDED\"' --dry-run",
  ],
});
