import { defineChange } from "../../changes/define-change.ts";

export const command = defineChange({
  action: "force_password_reset",
  verb: "reset the password of",
  arguments: ["<user>..."],
  summary: "Reset passwords",
  description:
    "Reset passwords: users cannot sign in until they set a new one. Okta mails each user a link. With --no-send-email, the output has the link instead, and whoever has it can sign in as the user. Open sessions continue unless --revoke-sessions is given. A federated user becomes one with a password in Okta.",
  examples: [
    "okta-idm users reset-password ana@example.com --revoke-sessions",
    "okta-idm users reset-password ana@example.com --no-send-email --show-secrets",
  ],
});
