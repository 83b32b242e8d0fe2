import { defineChange } from "../../changes/define-change.ts";

export const command = defineChange({
  action: "unlock_user",
  verb: "unlock",
  arguments: ["<user>..."],
  summary: "Unlock users who are locked out",
  description:
    "Unlock users who are locked out after too many wrong passwords: on all devices, or, if they are ACTIVE, on unknown devices only. It works for users of Okta itself, not those of a directory. Passwords do not change.",
  examples: ["okta-idm users unlock ana@example.com"],
});
