import { defineChange } from "../../changes/define-change.ts";

export const command = defineChange({
  action: "clear_user_session",
  verb: "end the sessions of",
  arguments: ["<user>..."],
  summary: "End all sessions of users",
  description:
    "End all Okta sessions of users, on every device: they have to sign in again. An app may have its own session, which continues until the app asks Okta again.",
  examples: [
    "okta-idm users clear-sessions ana@example.com --oauth-tokens",
    "okta-idm users clear-sessions --from users.csv",
  ],
});
