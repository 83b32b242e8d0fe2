import { defineChange } from "../../changes/define-change.ts";

export const command = defineChange({
  action: "suspend_user",
  verb: "suspend",
  undo: "runs undo",
  arguments: ["<user>..."],
  summary: "Suspend users",
  description:
    "Suspend ACTIVE users: they cannot sign in. They keep their apps and groups. To revert it, use users unsuspend. This does not end open sessions. Use users clear-sessions for that.",
  examples: [
    "okta-idm users suspend ana@example.com --reason INC-1234",
    "okta-idm users suspend ana@example.com ben@example.com --max-changes 2",
    "okta-idm users suspend --from users.csv --stop-after-failures 5%",
    "okta-idm users suspend --from users.csv --queue redis://redis.internal:6379",
    "okta-idm users suspend --resume suspend_user-20261125-090000",
  ],
});
