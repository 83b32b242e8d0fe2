import { changeCommand } from "./change.ts";

// Each is made when it is called: a command needs no other's options.

export const usersActivate = () =>
  changeCommand({
    command: "users activate",
    action: "activate_user",
    verb: "activate",
    description:
      "Starts the activation of STAGED users, and of deactivated ones. Okta mails each a link, unless --no-send-email is given: then the output has it. Whoever has a password is ACTIVE at once.",
    examples: [
      "okta-idm users activate ben@example.com",
      "okta-idm users activate ben@example.com --no-send-email",
    ],
  });

export const usersDeactivate = () =>
  changeCommand({
    command: "users deactivate",
    action: "deactivate_user",
    verb: "deactivate",
    description:
      "Takes users out of service. It cannot be undone: apps are unassigned and may delete a user's data, which a later activation does not bring back. It asks for the login of the user, or for the number of users, unless --yes is given. To shut somebody out for now, suspend.",
    examples: [
      "okta-idm users deactivate ana@example.com --dry-run",
      "okta-idm users deactivate ana@example.com --yes --reason INC-1234",
      "okta-idm users deactivate --from leavers.csv --column login --max-changes 200",
    ],
  });

export const usersSuspend = () =>
  changeCommand({
    command: "users suspend",
    action: "suspend_user",
    verb: "suspend",
    undo: "runs undo",
    description:
      "Bars ACTIVE users from signing in. They keep their apps and groups, and unsuspend brings them back. Sessions that are open stay so: end them with users clear-sessions.",
    examples: [
      "okta-idm users suspend ana@example.com --reason INC-1234",
      "okta-idm users suspend ana@example.com ben@example.com --max-changes 2",
      "okta-idm users suspend --from users.csv --stop-after-failures 5%",
      "okta-idm users suspend --from users.csv --queue redis://redis.internal:6379",
      "okta-idm users suspend --resume suspend_user-20261125-090000",
    ],
  });

export const usersUnsuspend = () =>
  changeCommand({
    command: "users unsuspend",
    action: "unsuspend_user",
    verb: "unsuspend",
    undo: "runs undo",
    description:
      "Lets SUSPENDED users sign in again, with the apps and groups they had. They are ACTIVE then, or PASSWORD_EXPIRED where the password has become too old.",
    examples: [
      "okta-idm users unsuspend chloe@example.com",
      "okta-idm users unsuspend --query 'status eq \"SUSPENDED\"' --dry-run",
    ],
  });

export const usersUnlock = () =>
  changeCommand({
    command: "users unlock",
    action: "unlock_user",
    verb: "unlock",
    description:
      "Unlocks users whom too many wrong passwords have locked out, on all devices or, while they are ACTIVE, on unknown ones alone. Only users of Okta itself, not those of a directory. Their passwords stay as they are.",
    examples: ["okta-idm users unlock ana@example.com"],
  });

export const usersResetPassword = () =>
  changeCommand({
    command: "users reset-password",
    action: "force_password_reset",
    verb: "reset the password of",
    description:
      "Makes the passwords of users unusable until they set new ones. Okta mails each a link, unless --no-send-email is given: then the output has it, and who has it signs in as the user. Sessions that are open stay so without --revoke-sessions. A federated user becomes one with a password in Okta.",
    examples: [
      "okta-idm users reset-password ana@example.com --revoke-sessions",
      "okta-idm users reset-password ana@example.com --no-send-email --show-secrets",
    ],
  });

export const usersClearSessions = () =>
  changeCommand({
    command: "users clear-sessions",
    action: "clear_user_session",
    verb: "end the sessions of",
    description:
      "Ends all Okta sessions of users, on every device: they have to sign in again. Apps may have sessions of their own, which end when they ask Okta anew.",
    examples: [
      "okta-idm users clear-sessions ana@example.com --oauth-tokens",
      "okta-idm users clear-sessions --from users.csv",
    ],
  });

export const groupsAddUser = () =>
  changeCommand({
    command: "groups add-user",
    action: "add_user_to_group",
    verb: "add",
    undo: "runs undo",
    description:
      "Puts users into a group, which gives them its apps and rights at once. The members of an app's group are the app's to choose.",
    examples: [
      "okta-idm groups add-user Finance ana@example.com",
      "okta-idm groups add-user Finance --query 'profile.department eq \"Finance\"'",
    ],
  });

export const groupsRemoveUser = () =>
  changeCommand({
    command: "groups remove-user",
    action: "remove_user_from_group",
    verb: "remove",
    undo: "runs undo",
    description:
      "Takes users out of a group, and its apps and rights from them. An app that is so taken away may delete the user's data.",
    examples: [
      "okta-idm groups remove-user Finance ana@example.com ben@example.com --dry-run",
      "okta-idm groups remove-user Finance --from leavers.txt",
    ],
  });

export const appsActivate = () =>
  changeCommand({
    command: "apps activate",
    action: "application_activate_by_id",
    verb: "activate",
    undo: "runs undo",
    description: "Switches apps on: everybody who is assigned can use them again at once.",
    examples: ["okta-idm apps activate Payroll"],
  });

export const appsDeactivate = () =>
  changeCommand({
    command: "apps deactivate",
    action: "application_deactivate_by_id",
    verb: "deactivate",
    asks: "Nobody can sign in to it until it is activated again.",
    undo: "runs undo",
    description:
      "Switches apps off: nobody can sign in to them. Assignments stay. It asks for the label of the app, or for the number of apps, unless --yes is given.",
    examples: ["okta-idm apps deactivate Payroll --yes --reason INC-1234"],
  });

export const appsDelete = () =>
  changeCommand({
    command: "apps delete",
    action: "application_delete_by_id",
    verb: "delete",
    description:
      "Deletes INACTIVE apps, their settings and assignments with them. It cannot be undone, and asks for the label of the app, or for the number of apps, unless --yes is given.",
    examples: [
      "okta-idm apps delete Payroll --dry-run",
      "okta-idm apps delete --query 'status eq \"INACTIVE\"' --dry-run",
    ],
  });
