import { defineChange } from "../../changes/define-change.ts";

export const command = defineChange({
  action: "activate_user",
  verb: "activate",
  arguments: ["<user>..."],
  summary: "Activate users",
  description:
    "Activate STAGED and deactivated users. Okta mails each user a link. With --no-send-email, the output has the link instead. A user who has a password becomes ACTIVE at once.",
  examples: [
    "okta-idm users activate ben@example.com",
    "okta-idm users activate ben@example.com --no-send-email",
  ],
});
