import { changeCommand } from "./change.ts";

export const usersActivate = () =>
  changeCommand({
    action: "activate_user",
    verb: "activate",
    examples: [
      "okta-idm users activate ana@example.com",
      "okta-idm users activate ana@example.com --no-send-email",
    ],
  });

export const usersDeactivate = () =>
  changeCommand({
    action: "deactivate_user",
    verb: "deactivate",
    examples: [
      "okta-idm users deactivate ana@example.com --dry-run",
      "okta-idm users deactivate ana@example.com --yes --reason INC-1234",
    ],
  });

export const usersSuspend = () =>
  changeCommand({
    action: "suspend_user",
    verb: "suspend",
    examples: [
      "okta-idm users suspend ana@example.com --reason INC-1234",
      "okta-idm users suspend ana@example.com bo@example.com --max-changes 2",
      "okta-idm users suspend 00u1ana2ferreira3Q5d --dry-run -o json",
    ],
  });

export const usersUnsuspend = () =>
  changeCommand({
    action: "unsuspend_user",
    verb: "unsuspend",
    examples: ["okta-idm users unsuspend ana@example.com"],
  });

export const usersUnlock = () =>
  changeCommand({
    action: "unlock_user",
    verb: "unlock",
    examples: ["okta-idm users unlock ana@example.com"],
  });

export const usersResetPassword = () =>
  changeCommand({
    action: "force_password_reset",
    verb: "reset the password of",
    examples: [
      "okta-idm users reset-password ana@example.com",
      "okta-idm users reset-password ana@example.com --no-send-email --show-secrets",
      "okta-idm users reset-password ana@example.com --revoke-sessions",
    ],
  });

export const usersClearSessions = () =>
  changeCommand({
    action: "clear_user_session",
    verb: "end the sessions of",
    examples: ["okta-idm users clear-sessions ana@example.com --oauth-tokens"],
  });

export const groupsAddUser = () =>
  changeCommand({
    action: "add_user_to_group",
    verb: "add",
    examples: ["okta-idm groups add-user Finance ana@example.com"],
  });

export const groupsRemoveUser = () =>
  changeCommand({
    action: "remove_user_from_group",
    verb: "remove",
    examples: ["okta-idm groups remove-user Finance ana@example.com bo@example.com --dry-run"],
  });

export const appsActivate = () =>
  changeCommand({
    action: "application_activate_by_id",
    verb: "activate",
    examples: ["okta-idm apps activate Travel"],
  });

export const appsDeactivate = () =>
  changeCommand({
    action: "application_deactivate_by_id",
    verb: "deactivate",
    examples: ["okta-idm apps deactivate Travel --reason INC-1234"],
  });

export const appsDelete = () =>
  changeCommand({
    action: "application_delete_by_id",
    verb: "delete",
    examples: ["okta-idm apps delete Travel --dry-run", "okta-idm apps delete Travel --yes"],
  });
