import { defineChange } from "../../changes/define-change.ts";

export const command = defineChange({
  action: "deactivate_user",
  verb: "deactivate",
  arguments: ["<user>..."],
  summary: "Deactivate users (cannot be undone)",
  description:
    "Deactivate users. This cannot be undone: Okta removes their apps, and some apps delete a user's data. A later activation does not bring it back. To block a user for now, use users suspend. The command asks for the login of the user, or for the number of users, unless --yes is given.",
  examples: [
    "okta-idm users deactivate ana@example.com --dry-run",
    "okta-idm users deactivate ana@example.com --yes --reason INC-1234",
    "okta-idm users deactivate --from leavers.csv --column login --max-changes 200",
  ],
});
