// Calls 67 methods of Okta's SDK for Node.js once, each with its own object.
import { ask, attempt, newApp, newGroup, newUser, requireInstalled } from "./context.js";

const { Client } = requireInstalled("@okta/okta-sdk-nodejs");
const client = new Client();
const { userApi, groupApi, applicationApi, userFactorApi, schemaApi, userTypeApi, systemLogApi } = client;
const { roleAssignmentApi, orgSettingApi, apiTokenApi, deviceApi } = client;

/** Reads a list to its end with the SDK. */
async function all(list) {
  const items = [];
  await (await list).each((item) => {
    items.push(item);
  });
  return items;
}

const found = (items) => {
  if (items.length === 0) throw new Error("the list is empty");
  return items;
};

const user = await newUser();
const group = await newGroup();
const app = await newApp();
const userId = user.id;
const groupId = group.id;
const appId = app.id;
const lockedOut = (
  await ask("GET", `/api/v1/users?filter=${encodeURIComponent('status eq "LOCKED_OUT"')}`)
)[0].id;
const department = {
  conditions: { expression: { value: 'user.department=="X"', type: "urn:okta:expression:1.0" } },
};
const rule = () => ({
  type: "group_rule",
  name: `rule ${Math.random()}`,
  ...department,
  actions: { assignUserToGroups: { groupIds: [groupId] } },
});
const bookmark = (label) => ({
  name: "bookmark",
  label,
  signOnMode: "BOOKMARK",
  settings: { app: { requestIntegration: false, url: "https://example.com" } },
});
const profile = (name) => ({
  login: `${name}@example.com`,
  email: `${name}@example.com`,
  firstName: "A",
  lastName: "B",
});

// Users
await attempt("userApi.listUsers", () => all(userApi.listUsers({ limit: 50 })).then(found));
await attempt("userApi.listUsers, search", () =>
  all(userApi.listUsers({ search: `profile.login eq "${user.profile.login}"` })).then(found),
);
await attempt("userApi.createUser", () => userApi.createUser({ body: { profile: profile("sdk-create") } }));
await attempt("userApi.getUser", () => userApi.getUser({ userId }));
await attempt("userApi.updateUser", () =>
  userApi.updateUser({ userId, user: { profile: { nickName: "X" } } }),
);
await attempt("userApi.replaceUser", () => userApi.replaceUser({ userId, user: { profile: user.profile } }));
await attempt("userLifecycleApi.activateUser", async () =>
  client.userApi.activateUser({ userId: (await newUser("?activate=false")).id, sendEmail: false }),
);
await attempt("userApi.reactivateUser", async () =>
  userApi.reactivateUser({ userId: (await newUser("", null)).id, sendEmail: false }),
);
await attempt("userApi.suspendUser", () => userApi.suspendUser({ userId }));
await attempt("userApi.unsuspendUser", () => userApi.unsuspendUser({ userId }));
await attempt("userApi.unlockUser", () => userApi.unlockUser({ userId: lockedOut }));
await attempt("userApi.expirePassword", async () => userApi.expirePassword({ userId: (await newUser()).id }));
await attempt("userApi.generateResetPasswordToken", async () =>
  userApi.generateResetPasswordToken({ userId: (await newUser()).id, sendEmail: false }),
);
await attempt("userApi.changePassword", () =>
  userApi.changePassword({
    userId,
    changePasswordRequest: { oldPassword: { value: "Example-1234" }, newPassword: { value: "Example-5678" } },
  }),
);
await attempt("userApi.changeRecoveryQuestion", () =>
  userApi.changeRecoveryQuestion({
    userId,
    userCredentials: {
      password: { value: "Example-5678" },
      recovery_question: { question: "Q?", answer: "Example" },
    },
  }),
);
await attempt("userApi.listUserGroups", () => all(userApi.listUserGroups({ userId })).then(found));
await attempt("userApi.listAppLinks", () => all(userApi.listAppLinks({ userId })));
await attempt("userApi.listUserBlocks", () => all(userApi.listUserBlocks({ userId })));
await attempt("userApi.listUserClients", () => all(userApi.listUserClients({ userId })));
await attempt("userApi.revokeUserSessions", () => userApi.revokeUserSessions({ userId }));
await attempt("userApi.deactivateUser", async () => userApi.deactivateUser({ userId: (await newUser()).id }));
await attempt("userApi.deleteUser", async () => userApi.deleteUser({ userId: (await newUser()).id }));

// Groups and rules
await attempt("groupApi.listGroups", () => all(groupApi.listGroups({ limit: 10 })).then(found));
await attempt("groupApi.createGroup", () =>
  groupApi.createGroup({ group: { profile: { name: "sdk group" } } }),
);
await attempt("groupApi.getGroup", () => groupApi.getGroup({ groupId }));
await attempt("groupApi.replaceGroup", () =>
  groupApi.replaceGroup({ groupId, group: { profile: { name: "sdk group, renamed" } } }),
);
await attempt("groupApi.assignUserToGroup", () => groupApi.assignUserToGroup({ groupId, userId }));
await attempt("groupApi.listGroupUsers", () => all(groupApi.listGroupUsers({ groupId })).then(found));
await attempt("groupApi.unassignUserFromGroup", () => groupApi.unassignUserFromGroup({ groupId, userId }));
await attempt("groupApi.listAssignedApplicationsForGroup", () =>
  all(groupApi.listAssignedApplicationsForGroup({ groupId })),
);
const made = await attempt("groupApi.createGroupRule", () => groupApi.createGroupRule({ groupRule: rule() }));
const ruleId = made?.id;
await attempt("groupApi.listGroupRules", () => all(groupApi.listGroupRules({})).then(found));
await attempt("groupApi.getGroupRule", () => groupApi.getGroupRule({ ruleId }));
await attempt("groupApi.replaceGroupRule", () => groupApi.replaceGroupRule({ ruleId, groupRule: rule() }));
await attempt("groupApi.activateGroupRule", () => groupApi.activateGroupRule({ ruleId }));
await attempt("groupApi.deactivateGroupRule", () => groupApi.deactivateGroupRule({ ruleId }));
await attempt("groupApi.deleteGroupRule", () => groupApi.deleteGroupRule({ ruleId }));
await attempt("groupApi.deleteGroup", async () => groupApi.deleteGroup({ groupId: (await newGroup()).id }));

// Apps
await attempt("applicationApi.listApplications", () =>
  all(applicationApi.listApplications({ limit: 20 })).then(found),
);
await attempt("applicationApi.createApplication", () =>
  applicationApi.createApplication({ application: bookmark("sdk app") }),
);
await attempt("applicationApi.getApplication", () => applicationApi.getApplication({ appId }));
await attempt("applicationApi.replaceApplication", () =>
  applicationApi.replaceApplication({ appId, application: bookmark("sdk app, renamed") }),
);
await attempt("applicationApi.deactivateApplication", () => applicationApi.deactivateApplication({ appId }));
await attempt("applicationApi.activateApplication", () => applicationApi.activateApplication({ appId }));
await attempt("applicationApi.deleteApplication", async () =>
  applicationApi.deleteApplication({ appId: (await newApp("?activate=false")).id }),
);
await attempt("applicationApi.assignUserToApplication", () =>
  applicationApi.assignUserToApplication({ appId, appUser: { id: userId, scope: "USER" } }),
);
await attempt("applicationApi.listApplicationUsers", () =>
  all(applicationApi.listApplicationUsers({ appId })).then(found),
);
await attempt("applicationApi.getApplicationUser", () =>
  applicationApi.getApplicationUser({ appId, userId }),
);
await attempt("applicationApi.updateApplicationUser", () =>
  applicationApi.updateApplicationUser({ appId, userId, appUser: { credentials: { userName: "x" } } }),
);
await attempt("applicationApi.unassignUserFromApplication", () =>
  applicationApi.unassignUserFromApplication({ appId, userId }),
);
await attempt("applicationApi.assignGroupToApplication", () =>
  applicationApi.assignGroupToApplication({ appId, groupId, applicationGroupAssignment: { priority: 0 } }),
);
await attempt("applicationApi.listApplicationGroupAssignments", () =>
  all(applicationApi.listApplicationGroupAssignments({ appId })).then(found),
);
await attempt("applicationApi.unassignApplicationFromGroup", () =>
  applicationApi.unassignApplicationFromGroup({ appId, groupId }),
);

// Factors
const factor = await attempt("userFactorApi.enrollFactor", () =>
  userFactorApi.enrollFactor({ userId, body: { factorType: "token:software:totp", provider: "OKTA" } }),
);
const factorId = factor?.id;
await attempt("userFactorApi.listFactors", () => all(userFactorApi.listFactors({ userId })).then(found));
await attempt("userFactorApi.listSupportedFactors", () =>
  all(userFactorApi.listSupportedFactors({ userId })).then(found),
);
await attempt("userFactorApi.activateFactor", () =>
  userFactorApi.activateFactor({ userId, factorId, body: { passCode: "123456" } }),
);
await attempt("userFactorApi.unenrollFactor", () => userFactorApi.unenrollFactor({ userId, factorId }));

// Roles, schemas, types, log, org
const role = await attempt("roleAssignmentApi.assignRoleToUser", () =>
  roleAssignmentApi.assignRoleToUser({ userId, assignRoleRequest: { type: "HELP_DESK_ADMIN" } }),
);
await attempt("roleAssignmentApi.listAssignedRolesForUser", () =>
  all(roleAssignmentApi.listAssignedRolesForUser({ userId })).then(found),
);
await attempt("roleAssignmentApi.unassignRoleFromUser", () =>
  roleAssignmentApi.unassignRoleFromUser({ userId, roleId: role?.id, roleAssignmentId: role?.id }),
);
await attempt("schemaApi.getUserSchema", () => schemaApi.getUserSchema({ schemaId: "default" }));
await attempt("userTypeApi.listUserTypes", () => all(userTypeApi.listUserTypes()).then(found));
await attempt("systemLogApi.listLogEvents", () =>
  all(systemLogApi.listLogEvents({ until: new Date().toISOString() })).then(found),
);
await attempt("orgSettingApi.getOrgSettings", () => orgSettingApi.getOrgSettings());
await attempt("apiTokenApi.listApiTokens", () => all(apiTokenApi.listApiTokens()).then(found));
await attempt("deviceApi.listDevices", () => all(deviceApi.listDevices({})).then(found));
