import { describe, expect, test } from "vitest";
import { ANA, FINANCE, ids, orgUnderTest, refusal } from "../../test/org-under-test.ts";

const EVA = {
  login: "eva.stone@example.com",
  email: "eva.stone@example.com",
  firstName: "Eva",
  lastName: "Stone",
};
const password = { value: "EXAMPLE-password" };

interface User {
  readonly id: string;
  readonly status: string;
  readonly profile: Record<string, unknown>;
  readonly credentials: object;
}

function orgWith(json: object = { profile: EVA }, query = {}) {
  const org = orgUnderTest();
  const created = org.ask("createUser", { json, query }).body as User;
  return { ...org, created, path: { userId: created.id } };
}

describe("a created user", () => {
  test.each([
    [{}, {}, "PROVISIONED"],
    [{ credentials: { password } }, {}, "ACTIVE"],
    [{ credentials: { password } }, { activate: "false" }, "STAGED"],
    [{ credentials: { password } }, { nextLogin: "changePassword" }, "PASSWORD_EXPIRED"],
  ])("with %j and %j is %s", (more, query, status) => {
    const { created, user } = orgWith({ profile: EVA, ...more }, query);
    expect(created.status).toBe(status);
    expect(user(created.id)).toEqual(created);
  });

  test("is found by login, in lists and in the given groups, and is logged", () => {
    const { ask, created, user, written } = orgWith({ profile: EVA, groupIds: [FINANCE] });
    expect(user("eva.stone@example.com")["id"]).toBe(created.id);
    expect(user("eva.stone")["id"]).toBe(created.id);
    expect(ids(ask("listUsers", { query: { q: "eva" } }))).toContain(created.id);
    expect(ids(ask("listGroupUsers", { path: { groupId: FINANCE } }))).toEqual([ANA, created.id]);
    expect(written()).toMatchObject([{ eventType: "user.lifecycle.create", target: [{ id: created.id }] }]);
  });

  test("never returns a secret", () => {
    const recovery_question = { question: "Why?", answer: "EXAMPLE-answer" };
    const { created } = orgWith({ profile: EVA, credentials: { password, recovery_question } });
    expect(created.credentials).toMatchObject({ password: {}, recovery_question: { question: "Why?" } });
    expect(JSON.stringify(created)).not.toContain("EXAMPLE");
  });

  test.each([
    [{ ...EVA, login: "ADMIN@example.com" }, "login: An object with this field already exists"],
    [{ ...EVA, email: "" }, "email: The field cannot be left blank"],
    [{ login: "x@example.com" }, "email: The field cannot be left blank"],
  ])("with the profile %j is refused", (profile, cause) => {
    const { ask } = orgUnderTest();
    expect(refusal(ask("createUser", { json: { profile } }))).toContain(`400 E0000001 ${cause}`);
  });

  test("cannot be added to a group that does not exist", () => {
    const { ask } = orgUnderTest();
    const answer = ask("createUser", { json: { profile: EVA, groupIds: ["00gx"] } });
    expect(refusal(answer)).toBe("404 E0000007");
  });
});

test("an update changes what is sent, and a replacement clears what is not", () => {
  const { ask, user, path } = orgWith({ profile: { ...EVA, department: "Finance" } });
  ask("updateUser", { path, json: { profile: { title: "CFO" } } });
  expect(user(path.userId)["profile"]).toMatchObject({ ...EVA, department: "Finance", title: "CFO" });
  ask("replaceUser", { path, json: { profile: EVA } });
  expect(user(path.userId)["profile"]).toEqual(EVA);
});

test.each([
  ["badge", { number: 1 }, "badge: The field has a value of the wrong type"],
  ["badges", [["1"]], "badges: The field has a value of the wrong type"],
  ["secondEmail", 7, "secondEmail: The field has a value of the wrong type"],
  ["badge", 2 ** 53, "badge: The mock keeps integers of up to 53 bits, and this one has more"],
])("an attribute %s of %j is refused, and is in no list", (name, value, cause) => {
  const { ask, path, user, created } = orgWith();
  const profile = { ...EVA, login: "second@example.com", [name]: value };
  for (const answer of [
    ask("createUser", { json: { profile } }),
    ask("updateUser", { path, json: { profile: { [name]: value } } }),
  ]) {
    expect(answer).toMatchObject({ status: 400, body: { errorCauses: [{ errorSummary: cause }] } });
  }
  expect(user(created.id)).toEqual(created);
});

test("a changed login finds the user, and the old one does not", () => {
  const { ask, path } = orgWith();
  for (const userId of [path.userId, ANA]) {
    ask("updateUser", { path: { userId }, json: { profile: { login: `new-${userId}@example.com` } } });
    expect(ask("getUser", { path: { userId: `new-${userId}@example.com` } }).status).toBe(200);
  }
  for (const userId of ["eva.stone@example.com", "ana@example.com", "eva.stone"]) {
    expect(ask("getUser", { path: { userId } }).status).toBe(404);
  }
});

describe("deleteUser", () => {
  test("deactivates first and deletes second", () => {
    const { ask, user, path } = orgWith({ profile: EVA, groupIds: [FINANCE] });
    const listed = ids(ask("listUsers"));
    expect(ask("deleteUser", { path }).status).toBe(204);
    expect(user(path.userId)["status"]).toBe("DEPROVISIONED");
    expect(ask("deleteUser", { path }).status).toBe(204);
    expect(refusal(ask("getUser", { path }))).toBe("404 E0000007");
    expect(refusal(ask("deleteUser", { path }))).toBe("404 E0000007");
    expect(ids(ask("listUsers"))).toEqual(listed.filter((id) => id !== path.userId));
    expect(ids(ask("listGroupUsers", { path: { groupId: FINANCE } }))).toEqual([ANA]);
  });

  test("releases the login", () => {
    const { ask, path } = orgWith();
    for (const _ of [1, 2]) ask("deleteUser", { path });
    expect(ask("createUser", { json: { profile: EVA } }).status).toBe(200);
  });

  test("does not end a list that a client is reading", () => {
    const org = orgUnderTest();
    const query = { limit: "2" };
    const [, last = ""] = ids(org.ask("listUsers", { query }));
    for (const _ of [1, 2]) org.ask("deleteUser", { path: { userId: last } });
    const next = org.ask("listUsers", { query: { ...query, after: `2${last}` } });
    expect(ids(next)).toHaveLength(2);
  });
});

test("an expired password can be changed with the old one", () => {
  const { ask, user, path } = orgWith({ profile: EVA, credentials: { password } });
  expect(ask("expirePassword", { path }).body).toMatchObject({ id: path.userId, status: "PASSWORD_EXPIRED" });
  const change = (oldPassword: object) =>
    ask("changePassword", { path, json: { oldPassword, newPassword: { value: "EXAMPLE-new" } } });
  expect(refusal(change({ value: "wrong" }))).toContain("403 E0000014");
  expect(change(password).status).toBe(200);
  expect(user(path.userId)["status"]).toBe("ACTIVE");
});

test("a temporary password is returned once, and is required to change it", () => {
  const { ask, path } = orgWith({ profile: EVA, credentials: { password } });
  const { tempPassword } = ask("expirePasswordWithTempPassword", { path }).body as { tempPassword: string };
  const json = { oldPassword: { value: tempPassword }, newPassword: password };
  expect(ask("changePassword", { path, json }).status).toBe(200);
});

test("a new activation link is created for a PROVISIONED user only", () => {
  const { ask, path } = orgWith();
  const query = { sendEmail: "false" };
  expect(ask("reactivateUser", { path, query }).body).toHaveProperty("activationUrl");
  expect(ask("reactivateUser", { path, query: { sendEmail: "true" } }).body).toEqual({});
  expect(refusal(ask("reactivateUser", { path: { userId: ANA } }))).toBe("403 E0000038");
});
