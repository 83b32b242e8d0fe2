import { describe, expect, test } from "vitest";
import { ADMIN, ANA, EVERYONE, FINANCE, ids, orgUnderTest, refusal } from "../../test/org-under-test.ts";

const json = { profile: { name: "Auditors" } };

function orgWithGroup() {
  const org = orgUnderTest();
  const { id } = org.ask("addGroup", { json }).body as { id: string };
  return { ...org, path: { groupId: id } };
}

describe("a created group", () => {
  test("is listed, takes members, counts them, and is deleted", () => {
    const { ask, path } = orgWithGroup();
    expect(ids(ask("listGroups"))).toContain(path.groupId);
    ask("assignUserToGroup", { path: { ...path, userId: ANA } });
    expect(ask("getGroup", { path, query: { expand: "stats" } }).body).toMatchObject({
      type: "OKTA_GROUP",
      profile: json.profile,
      _embedded: { stats: { usersCount: 1, appsCount: 0, hasAdminPrivlege: false } },
    });
    expect(ids(ask("listUserGroups", { path: { userId: ANA } }))).toContain(path.groupId);
    expect(ask("deleteGroup", { path }).status).toBe(204);
    expect(refusal(ask("getGroup", { path }))).toBe("404 E0000007");
    expect(ids(ask("listGroups"))).not.toContain(path.groupId);
    expect(ids(ask("listUserGroups", { path: { userId: ANA } }))).not.toContain(path.groupId);
  });

  test("rejects an object as an attribute, which would break every list of groups", () => {
    const { ask } = orgUnderTest();
    const wrong = { profile: { name: "Sales", region: { code: 1 } } };
    expect(refusal(ask("addGroup", { json: wrong }))).toContain("400 E0000001 region: The field has a value");
  });

  test("has a unique name", () => {
    const { ask, path } = orgWithGroup();
    expect(refusal(ask("addGroup", { json }))).toContain("400 E0000001 name: An object with this field");
    expect(ask("replaceGroup", { path, json }).status).toBe(200);
    const taken = { profile: { name: "Finance" } };
    expect(refusal(ask("replaceGroup", { path, json: taken }))).toContain("400 E0000001");
  });
});

test.each(["replaceGroup", "deleteGroup"])("%s is refused for a group that Okta manages", (operation) => {
  const { ask } = orgUnderTest();
  expect(refusal(ask(operation, { path: { groupId: EVERYONE }, json }))).toBe("403 E0000006");
});

test("the members of a group are paged, and Everyone has all users", () => {
  const { ask, pages } = orgUnderTest({ users: 30 });
  const found = pages("listGroupUsers", { path: { groupId: EVERYONE }, query: { limit: "7" } });
  expect(found.map(({ length }) => length)).toEqual([7, 7, 7, 7, 2]);
  const groups = ids(ask("listGroups"));
  const members = groups.slice(3).flatMap((groupId) => ids(ask("listGroupUsers", { path: { groupId } })));
  expect(new Set(members).size).toBe(members.length);
  for (const userId of members.slice(0, 5)) {
    expect(ask("listUserGroups", { path: { userId } }).body).toHaveLength(2);
  }
});

test("an owner is a user or a group that exists", () => {
  const { ask, path } = orgWithGroup();
  expect(ask("assignGroupOwner", { path, json: { id: ANA, type: "USER" } }).status).toBe(201);
  expect(ask("listGroupOwners", { path }).body).toMatchObject([{ id: ANA, displayName: "Ana Ferreira" }]);
  expect(ask("deleteGroupOwner", { path: { ...path, ownerId: ANA } }).status).toBe(204);
  expect(refusal(ask("deleteGroupOwner", { path: { ...path, ownerId: ANA } }))).toBe("404 E0000007");
});

describe("a group rule", () => {
  const rule = (groupId: string) => ({
    name: "By department",
    type: "group_rule",
    conditions: { expression: { value: 'user.department=="Treasury"', type: "urn:okta:expression:1.0" } },
    actions: { assignUserToGroups: { groupIds: [groupId] } },
  });

  test("adds users that match at its activation, and users that match later", () => {
    const { ask, path } = orgWithGroup();
    const { id } = ask("createGroupRule", { json: rule(path.groupId) }).body as { id: string };
    const members = () => ids(ask("listGroupUsers", { path }));
    ask("updateUser", { path: { userId: ANA }, json: { profile: { department: "Treasury" } } });
    expect(members()).toEqual([]);
    expect(ask("activateGroupRule", { path: { ruleId: id } }).status).toBe(204);
    expect(members()).toEqual([ANA]);
    ask("updateUser", { path: { userId: ADMIN }, json: { profile: { department: "Treasury" } } });
    expect(members()).toEqual([ANA, ADMIN]);
    ask("updateUser", { path: { userId: ADMIN }, json: { profile: { department: "Sales" } } });
    expect(members()).toEqual([ANA]);
    ask("deactivateGroupRule", { path: { ruleId: id } });
    expect(ask("getGroupRule", { path: { ruleId: id } }).body).toMatchObject({ status: "INACTIVE" });
    expect(ask("deleteGroupRule", { path: { ruleId: id } }).status).toBe(202);
    expect(refusal(ask("getGroupRule", { path: { ruleId: id } }))).toBe("404 E0000007");
    expect(members()).toEqual([ANA]);
  });

  test("is listed with the names of its groups, and cannot be replaced while it is active", () => {
    const { ask, path } = orgWithGroup();
    const { id } = ask("createGroupRule", { json: rule(path.groupId) }).body as { id: string };
    const query = { expand: "groupIdToGroupNameMap", search: "depart" };
    expect(ask("listGroupRules", { query }).body).toMatchObject([
      { id, _embedded: { groupIdToGroupNameMap: { [path.groupId]: "Auditors" } } },
    ]);
    expect(ask("listGroupRules", { query: { search: "nothing" } }).body).toEqual([]);
    const replace = () => ask("replaceGroupRule", { path: { ruleId: id }, json: rule(path.groupId) });
    expect(replace().status).toBe(200);
    ask("activateGroupRule", { path: { ruleId: id } });
    expect(replace().status).toBe(403);
  });
});

describe("admin roles", () => {
  test("of the administrator exist at the start", () => {
    const { ask } = orgUnderTest();
    expect(ask("listAssignedRolesForUser", { path: { userId: ADMIN } }).body).toMatchObject([
      { type: "SUPER_ADMIN" },
    ]);
    expect(ask("listAssignedRolesForUser", { path: { userId: ANA } }).body).toEqual([]);
  });

  test("are assigned and removed, for a user and a group", () => {
    const { ask, path } = orgWithGroup();
    const user = { userId: ANA };
    const given = ask("assignRoleToUser", { path: user, json: { type: "HELP_DESK_ADMIN" } });
    expect(given.status).toBe(201);
    expect(refusal(ask("assignRoleToUser", { path: user, json: { type: "HELP_DESK_ADMIN" } }))).toContain(
      "409",
    );
    ask("assignRoleToGroup", { path, json: { type: "READ_ONLY_ADMIN" } });
    ask("assignUserToGroup", { path: { ...path, ...user } });
    expect(ask("listAssignedRolesForUser", { path: user }).body).toMatchObject([
      { type: "HELP_DESK_ADMIN", assignmentType: "USER" },
      { type: "READ_ONLY_ADMIN", assignmentType: "GROUP" },
    ]);
    const { id } = given.body as { id: string };
    expect(ask("unassignRoleFromUser", { path: { ...user, roleAssignmentId: id } }).status).toBe(204);
    expect(refusal(ask("getUserAssignedRole", { path: { ...user, roleAssignmentId: id } }))).toBe(
      "404 E0000007",
    );
    expect(refusal(ask("assignRoleToUser", { path: user, json: { type: "KING" } }))).toContain(
      "400 E0000001 type",
    );
  });
});

describe("factors", () => {
  test("are enrolled, activated with a code, verified and removed", () => {
    const { ask } = orgUnderTest();
    const path = { userId: ANA };
    ask("resetFactors", { path });
    const enrolled = ask("enrollFactor", {
      path,
      json: { factorType: "token:software:totp", provider: "GOOGLE" },
    });
    expect(enrolled.body).toMatchObject({ status: "PENDING_ACTIVATION", _embedded: { activation: {} } });
    const one = { ...path, factorId: (enrolled.body as { id: string }).id };
    expect(refusal(ask("activateFactor", { path: one, json: { passCode: "no" } }))).toContain("403 E0000068");
    expect(ask("activateFactor", { path: one, json: { passCode: "123456" } }).body).toMatchObject({
      status: "ACTIVE",
    });
    expect(ask("verifyFactor", { path: one, json: { passCode: "123456" } }).body).toEqual({
      factorResult: "SUCCESS",
    });
    expect(ask("unenrollFactor", { path: one }).status).toBe(204);
    expect(ask("listFactors", { path }).body).toEqual([]);
  });

  test("of type question never return the answer", () => {
    const { ask } = orgUnderTest();
    const path = { userId: ANA };
    const profile = { question: "disliked_food", answer: "EXAMPLE-mayo" };
    const { body } = ask("enrollFactor", {
      path,
      json: { factorType: "question", provider: "OKTA", profile },
    });
    expect(JSON.stringify(body)).not.toContain("EXAMPLE");
    const one = { ...path, factorId: (body as { id: string }).id };
    const verify = (answer: string) => ask("verifyFactor", { path: one, json: { answer } }).status;
    expect([verify("EXAMPLE-mayo"), verify("other")]).toEqual([200, 403]);
    expect(ask("listFactors", { path }).body).toContainEqual(
      expect.objectContaining({ factorType: "question" }),
    );
  });

  test("are reproducible, and some users have none", () => {
    const { ask } = orgUnderTest();
    const all = ids(ask("listUsers")).map(
      (userId) => ask("listFactors", { path: { userId } }).body as object[],
    );
    expect(ids(ask("listUsers")).map((userId) => ask("listFactors", { path: { userId } }).body)).toEqual(all);
    expect(new Set(all.map(({ length }) => length))).toEqual(new Set([0, 1, 2]));
  });
});

describe("apps", () => {
  const app = {
    label: "Notes",
    signOnMode: "BOOKMARK",
    settings: { app: { url: "https://notes.example.com" } },
  };
  function orgWithApp() {
    const org = orgUnderTest();
    const { id } = org.ask("createApplication", { json: app }).body as { id: string };
    return { ...org, path: { appId: id } };
  }

  test("are created, replaced and listed", () => {
    const { ask, path } = orgWithApp();
    expect(ask("getApplication", { path }).body).toMatchObject({
      ...app,
      name: "bookmark",
      status: "ACTIVE",
    });
    ask("replaceApplication", { path, json: { ...app, label: "Paper" } });
    expect(ids(ask("listApplications", { query: { q: "Pap" } }))).toEqual([path.appId]);
    expect(ask("createApplication", { json: app, query: { activate: "false" } }).body).toMatchObject({
      status: "INACTIVE",
    });
  });

  test("are assigned to a user directly, and to the members of a group", () => {
    const { ask, path } = orgWithApp();
    const users = () => ask("listApplicationUsers", { path }).body as { id: string; scope: string }[];
    expect(users()).toEqual([]);
    expect(ask("assignUserToApplication", { path, json: { id: ADMIN } }).body).toMatchObject({
      scope: "USER",
    });
    ask("assignGroupToApplication", { path: { ...path, groupId: FINANCE } });
    expect(users()).toMatchObject([
      { id: ANA, scope: "GROUP" },
      { id: ADMIN, scope: "USER" },
    ]);
    expect(ids(ask("listApplicationGroupAssignments", { path }))).toEqual([FINANCE]);
    const inGroup = ask("listAssignedApplicationsForGroup", { path: { groupId: FINANCE } });
    expect(ids(inGroup)).toContain(path.appId);
    const links = ask("listAppLinks", { path: { userId: ANA } }).body;
    expect(links).toContainEqual(expect.objectContaining({ appInstanceId: path.appId, label: "Notes" }));
    expect(ask("unassignUserFromApplication", { path: { ...path, userId: ADMIN } }).status).toBe(204);
    expect(ask("unassignApplicationFromGroup", { path: { ...path, groupId: FINANCE } }).status).toBe(204);
    expect(users()).toEqual([]);
    expect(refusal(ask("getApplicationUser", { path: { ...path, userId: ANA } }))).toBe("404 E0000007");
  });

  test("have keys, which another app can share", () => {
    const { ask, path } = orgWithApp();
    const { kid } = ask("generateApplicationKey", { path, query: { validityYears: "2" } }).body as {
      kid: string;
    };
    const other = (ask("createApplication", { json: app }).body as { id: string }).id;
    expect(
      ask("cloneApplicationKey", { path: { ...path, keyId: kid }, query: { targetAid: other } }).status,
    ).toBe(201);
    expect(ask("getApplicationKey", { path: { appId: other, keyId: kid } }).body).toMatchObject({ kid });
    expect(ask("listApplicationKeys", { path }).body).toHaveLength(2);
  });
});

test("an attribute is added to a schema and removed", () => {
  const { ask } = orgUnderTest();
  const path = { schemaId: "default" };
  const custom = (badge: object | null) => ({
    definitions: { custom: { id: "#custom", properties: { badge } } },
  });
  const attributes = (json: object) => {
    const { body } = ask("updateUserProfile", { path, json });
    return Object.keys(
      (body as { definitions: { custom: { properties: object } } }).definitions.custom.properties,
    );
  };
  expect(attributes(custom({ title: "Badge", type: "string" }))).toContain("badge");
  expect(attributes(custom(null))).not.toContain("badge");
  expect(ask("getUserSchema", { path }).body).toHaveProperty("definitions.base.properties.login");
  expect(refusal(ask("getUserSchema", { path: { schemaId: "osc1nothing" } }))).toBe("404 E0000007");
});

test("a user type has its own schema, and the default type cannot be deleted", () => {
  const { ask } = orgUnderTest();
  const { id } = ask("createUserType", { json: { name: "contractor", displayName: "Contractor" } }).body as {
    id: string;
  };
  expect(ask("listUserTypes").body).toMatchObject([{ default: true }, { id, default: false }]);
  expect(ask("getUserSchema", { path: { schemaId: id } }).status).toBe(200);
  expect(ask("deleteUserType", { path: { typeId: id } }).status).toBe(204);
  expect(refusal(ask("deleteUserType", { path: { typeId: "default" } }))).toContain("400 E0000001");
});

test("org, policies, servers, authenticators, API tokens and devices can be read", () => {
  const { ask } = orgUnderTest();
  expect(ask("listPolicies", { query: { type: "PASSWORD" } }).body).toMatchObject([{ type: "PASSWORD" }]);
  expect(ids(ask("listAuthorizationServers"))).toEqual(["default"]);
  expect(ask("listAuthenticators").body).toHaveLength(2);
  expect(ask("listUserClients", { path: { userId: ANA } }).body).toEqual([]);
  expect(ask("getOrgSettings").body).toMatchObject({ companyName: "Acme" });
  expect(ask("getOrgOktaSupportSettings").body).toMatchObject({ support: "DISABLED" });
  const [token = ""] = ids(ask("listApiTokens"));
  expect(ask("getApiToken", { path: { apiTokenId: token } }).body).toMatchObject({ id: token });
  const [device] = ask("listDevices", { query: { expand: "user" } }).body as { id: string }[];
  expect(device).toMatchObject({ _embedded: { users: [{ user: { id: ANA } }] } });
  expect(ask("getDevice", { path: { deviceId: device?.id ?? "" } }).status).toBe(200);
});
