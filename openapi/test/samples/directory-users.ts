import { link, type Samples } from "./sample.ts";

const path = "/api/v1/users/00u1ana2ferreira3Q5d";
const step = (name: string) => link(`${path}/lifecycle/${name}`, { method: "POST" });
const one = (body: object) => ({ operation: "getUser" as const, status: 200, body });

const times = {
  created: "2016-05-02T08:30:00.000Z",
  activated: "2016-05-02T08:30:00.000Z",
  statusChanged: "2016-05-03T08:30:00.000Z",
  lastLogin: null,
  lastUpdated: "2016-05-03T08:30:00.000Z",
  passwordChanged: null,
};

const profile = {
  firstName: "Ana",
  lastName: "Ferreira",
  login: "ana@example.com",
  email: "ana@example.com",
  secondEmail: null,
  mobilePhone: null,
};

const everyBaseAttribute = {
  ...profile,
  middleName: "M",
  honorificPrefix: "Dr",
  honorificSuffix: "PhD",
  title: "Clerk",
  displayName: "Ana Ferreira",
  nickName: "Ana",
  profileUrl: "https://people.acme.example/ana",
  primaryPhone: "+351 210 000 000",
  streetAddress: "Rua 1",
  city: "Porto",
  state: "Porto",
  zipCode: "04000",
  countryCode: "PT",
  postalAddress: "Rua 1, Porto",
  preferredLanguage: "pt-PT",
  locale: "pt_PT",
  timezone: "Europe/Lisbon",
  userType: "Employee",
  employeeNumber: "4711",
  costCenter: "310",
  organization: "Acme",
  division: "North",
  department: "Finance",
  managerId: "4700",
  manager: "Chloé Martin",
};

/** Users from other directories, and users in the form of older releases. */
export const directoryUsers: Samples = {
  "a user of 2016: no type, no email addresses among the credentials": one({
    id: "00u1ana2ferreira3Q5d",
    status: "PROVISIONED",
    ...times,
    profile,
    credentials: { provider: { type: "OKTA", name: "OKTA" } },
    _links: { self: link(path), resetPassword: step("reset_password"), deactivate: step("deactivate") },
  }),
  "a user of Active Directory, with attributes of the directory": one({
    id: "00u1ana2ferreira3Q5d",
    status: "ACTIVE",
    ...times,
    type: { id: "oty1def2ault3type4Xy" },
    profile: {
      ...everyBaseAttribute,
      samAccountName: "ana",
      dn: "CN=Ana,OU=Finance,DC=acme,DC=example",
      managerDn: "CN=Chloé,OU=Finance,DC=acme,DC=example",
      departmentNumber: 310,
      accountExpires: null,
      memberOf: ["CN=Finance,DC=acme,DC=example"],
      enabled: true,
    },
    credentials: { provider: { type: "ACTIVE_DIRECTORY", name: "acme.example" } },
    _links: {
      self: link(path),
      schema: link("/api/v1/meta/schemas/user/osc1"),
      deactivate: step("deactivate"),
    },
  }),
  "a user of LDAP who is locked out": one({
    id: "00u1ana2ferreira3Q5d",
    status: "LOCKED_OUT",
    ...times,
    profile: { ...profile, uid: "ana" },
    credentials: { provider: { type: "LDAP", name: "ldap.acme.example" } },
    _links: { self: link(path), unlock: step("unlock"), deactivate: step("deactivate") },
  }),
  "an imported user with a foreign password and a pending reset": one({
    id: "00u1ana2ferreira3Q5d",
    status: "RECOVERY",
    ...times,
    profile,
    credentials: { password: {}, provider: { type: "IMPORT", name: "IMPORT" } },
    _links: { self: link(path), resetPassword: step("reset_password") },
  }),
  "a user who signs in at a partner's": one({
    id: "00u1ana2ferreira3Q5d",
    status: "ACTIVE",
    ...times,
    profile,
    credentials: { provider: { type: "FEDERATION", name: "FEDERATION" } },
    _links: { self: link(path), suspend: step("suspend") },
  }),
  "a user who is being deactivated": one({
    id: "00u1ana2ferreira3Q5d",
    status: "ACTIVE",
    transitioningToStatus: "DEPROVISIONED",
    ...times,
    profile,
    _links: { self: link(path) },
  }),
  "a deactivated user, who can be deleted": one({
    id: "00u1ana2ferreira3Q5d",
    status: "DEPROVISIONED",
    ...times,
    profile,
    credentials: { emails: [{ value: "ana@example.com", status: "UNVERIFIED", type: "SECONDARY" }] },
    _links: { self: link(path), activate: step("activate"), delete: link(path, { method: "DELETE" }) },
  }),
  "a user with a class of account embedded": one({
    id: "00u1ana2ferreira3Q5d",
    status: "ACTIVE",
    ...times,
    profile,
    _embedded: { classification: { type: "LITE", lastUpdated: "2025-01-01T00:00:00.000Z" }, blocks: null },
  }),
};
