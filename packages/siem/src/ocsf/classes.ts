import type { OcsfClassName } from "../event-types/mapping.ts";

/** The OCSF version of the events. */
export const OCSF_VERSION = "1.8.0";

/** A class of the OCSF schema. */
export interface OcsfClass {
  readonly uid: number;
  readonly caption: string;
  readonly category: { readonly uid: number; readonly caption: string };
  /** Its activities, by caption. */
  readonly activities: Readonly<Record<string, number>>;
}

const IAM = { uid: 3, caption: "Identity & Access Management" };
const OTHER = { Other: 99 };

/** The classes that Okta events map to, as OCSF 1.8.0 defines them. Source: https://schema.ocsf.io/1.8.0/classes */
export const OCSF_CLASSES: Readonly<Record<OcsfClassName, OcsfClass>> = {
  account_change: {
    uid: 3001,
    caption: "Account Change",
    category: IAM,
    activities: {
      Create: 1,
      Enable: 2,
      "Password Change": 3,
      "Password Reset": 4,
      Disable: 5,
      Delete: 6,
      Lock: 9,
      "MFA Factor Enable": 10,
      "MFA Factor Disable": 11,
      Unlock: 12,
      ...OTHER,
    },
  },
  authentication: {
    uid: 3002,
    caption: "Authentication",
    category: IAM,
    activities: {
      Logon: 1,
      Logoff: 2,
      "Authentication Ticket": 3,
      Preauth: 6,
      "Account Switch": 7,
      ...OTHER,
    },
  },
  entity_management: {
    uid: 3004,
    caption: "Entity Management",
    category: IAM,
    activities: {
      Create: 1,
      Read: 2,
      Update: 3,
      Delete: 4,
      Move: 5,
      Enroll: 6,
      Unenroll: 7,
      Enable: 8,
      Disable: 9,
      Activate: 10,
      Deactivate: 11,
      Suspend: 12,
      Resume: 13,
      ...OTHER,
    },
  },
  user_access: {
    uid: 3005,
    caption: "User Access Management",
    category: IAM,
    activities: { "Assign Privileges": 1, "Revoke Privileges": 2, ...OTHER },
  },
  group_management: {
    uid: 3006,
    caption: "Group Management",
    category: IAM,
    activities: {
      "Assign Privileges": 1,
      "Revoke Privileges": 2,
      "Add User": 3,
      "Remove User": 4,
      Delete: 5,
      Create: 6,
      ...OTHER,
    },
  },
  detection_finding: {
    uid: 2004,
    caption: "Detection Finding",
    category: { uid: 2, caption: "Findings" },
    activities: { Create: 1, Update: 2, Close: 3, ...OTHER },
  },
  api_activity: {
    uid: 6003,
    caption: "API Activity",
    category: { uid: 6, caption: "Application Activity" },
    activities: { Create: 1, Read: 2, Update: 3, Delete: 4, ...OTHER },
  },
};

/**
 * User Management of OCSF 1.9, which replaces Account Change and User Access. From the schema's 1.9.0-dev (a5cfc68e), which is
 * not released.
 */
export const USER_MANAGEMENT: OcsfClass = {
  uid: 3007,
  caption: "User Management",
  category: IAM,
  activities: {
    Create: 1,
    Update: 2,
    Delete: 3,
    Enable: 4,
    Disable: 5,
    Lock: 6,
    Unlock: 7,
    "Password Change": 8,
    "Password Reset": 9,
    "Enable MFA Factors": 12,
    "Disable MFA Factors": 13,
    "Assign Privileges": 14,
    "Remove Privileges": 15,
    ...OTHER,
  },
};

/** Activities with another caption in User Management. */
export const RENAMED_IN_USER_MANAGEMENT: Readonly<Record<string, string>> = {
  "MFA Factor Enable": "Enable MFA Factors",
  "MFA Factor Disable": "Disable MFA Factors",
  "Revoke Privileges": "Remove Privileges",
};
