import { put, withNulls } from "../pointer.ts";
import { each, link, type Samples } from "./sample.ts";

const path = "/api/v1/users/00u1ana2ferreira3Q5d";
const step = (name: string) => link(`${path}/lifecycle/${name}`, { method: "POST" });

/** A user of a list: all that Okta sends of one. */
export const listedUser = {
  id: "00u1ana2ferreira3Q5d",
  status: "ACTIVE",
  created: "2024-03-04T09:15:00.000Z",
  activated: "2024-03-04T09:15:01.000Z",
  statusChanged: "2024-03-05T08:02:11.000Z",
  lastLogin: "2026-01-05T07:58:40.000Z",
  lastUpdated: "2025-11-20T14:31:09.000Z",
  passwordChanged: "2025-09-01T10:00:00.000Z",
  type: { id: "oty1def2ault3type4Xy" },
  profile: {
    login: "ana@example.com",
    email: "ana@example.com",
    secondEmail: "ana@home.example",
    firstName: "Ana",
    lastName: "Ferreira",
    displayName: "Ana Ferreira",
    mobilePhone: "+351 210 000 000",
    employeeNumber: "4711",
    department: "Finance",
  },
  credentials: {
    password: {},
    recovery_question: { question: "First street?" },
    emails: [{ value: "ana@example.com", status: "VERIFIED", type: "PRIMARY" }],
    provider: { type: "OKTA", name: "OKTA" },
  },
  _links: { self: link(path) },
};

/** A user read by id, with a link for each step. */
export const user = {
  ...listedUser,
  transitioningToStatus: "DEPROVISIONED",
  realmId: "guo1realm2of3acme4xy",
  _links: {
    self: link(path),
    type: link("/api/v1/meta/types/user/oty1def2ault3type4Xy"),
    schema: link("/api/v1/meta/schemas/user/osc1def2ault3type4Xy"),
    suspend: step("suspend"),
    resetPassword: step("reset_password"),
    expirePassword: step("expire_password"),
    forgotPassword: link(`${path}/credentials/forgot_password`, { method: "POST" }),
    changeRecoveryQuestion: link(`${path}/credentials/change_recovery_question`, { method: "POST" }),
    changePassword: link(`${path}/credentials/change_password`, { method: "POST" }),
    deactivate: step("deactivate"),
    delete: link(path, { method: "DELETE" }),
  },
};

const DATES = ["/activated", "/statusChanged", "/lastLogin", "/passwordChanged", "/lastUpdated"];
const STATUSES =
  "STAGED PROVISIONED ACTIVE RECOVERY PASSWORD_EXPIRED LOCKED_OUT SUSPENDED DEPROVISIONED".split(" ");
const { type: _type, credentials: _credentials, ...leanUser } = listedUser;

const one = (body: unknown) => ({ operation: "getUser", status: 200, body });

/** Users by what is special about them. */
export const users: Samples = {
  "a user with every lifecycle link": one(user),
  "a page of users": { operation: "listUsers", status: 200, body: [listedUser, leanUser] },
  "an empty page of users": { operation: "listUsers", status: 200, body: [] },
  "a user to whom nothing has happened yet": one(withNulls(user, DATES)),
  "a user without a phone and a second address": one(
    withNulls(user, ["/profile/mobilePhone", "/profile/secondEmail"]),
  ),
  "a user whose second address is empty": one(put(user, "/profile/secondEmail", "")),
  "a user without a name": one(withNulls(user, ["/profile/firstName", "/profile/lastName"])),
  "a user who is heading nowhere": one(withNulls(user, ["/transitioningToStatus", "/realmId", "/_embedded"])),
  "a user of 2016, without type": one(leanUser),
  "a user with times to the second": one(put(user, "/lastLogin", "2016-05-02T08:30:00Z")),
  "a user whose password a directory keeps": one({
    ...user,
    credentials: { provider: { type: "ACTIVE_DIRECTORY", name: "acme.example.com" } },
  }),
  "a user with parts that are null": one(withNulls(user, ["/type", "/credentials", "/_links"])),
  "a user with blocks embedded": one({
    ...user,
    _embedded: { blocks: [{ type: "DEVICE_BASED", appliesTo: "UNKNOWN_DEVICES" }] },
  }),
  "a user with custom attributes of every type": one({
    ...user,
    profile: {
      ...user.profile,
      badgeNumber: 4711,
      load: 0.75,
      remote: true,
      languages: ["pt", "en"],
      floors: [1, 2],
      flags: [true, false],
      nothing: null,
      none: [],
      text: "",
    },
  }),
  "a user with a member nobody knows": one({ ...user, scope: { of: ["another", "release"] } }),
  ...each(
    [...STATUSES, "ACTIVATING", "SOMETHING_NEW_2"],
    (status) => `a user who is ${status}`,
    (status) => one({ ...user, status }),
  ),
  ...each(
    ["OKTA", "ACTIVE_DIRECTORY", "LDAP", "FEDERATION", "SOCIAL", "IMPORT", "SOMETHING_NEW", null],
    (type) => `a user of provider ${type}`,
    (type) => one(put(user, "/credentials/provider/type", type)),
  ),
};
