import { readContract as readSource } from "@okta-idm/openapi";
import { describe, expect, test } from "vitest";
import { EVERYONE, FINANCE, orgUnderTest, refusal, summary } from "../../test/org-under-test.ts";
import { readContract } from "../contract/contract.ts";

const STATUSES = [
  "STAGED",
  "PROVISIONED",
  "ACTIVE",
  "RECOVERY",
  "PASSWORD_EXPIRED",
  "LOCKED_OUT",
  "SUSPENDED",
  "DEPROVISIONED",
];
const DONE: Readonly<Record<string, readonly string[]>> = {
  activateUser: ["STAGED", "DEPROVISIONED"],
  deactivateUser: STATUSES.filter((status) => status !== "DEPROVISIONED"),
  suspendUser: ["ACTIVE"],
  unsuspendUser: ["SUSPENDED"],
  unlockUser: ["LOCKED_OUT"],
  resetPassword: ["ACTIVE", "RECOVERY", "PASSWORD_EXPIRED", "LOCKED_OUT", "SUSPENDED"],
};
const REFUSED: Readonly<Record<string, string>> = {
  activateUser: "403 E0000016",
  deactivateUser: "404 E0000007",
  suspendUser: "400 E0000001 Cannot suspend a user that is not active",
  unsuspendUser: "400 E0000001 Cannot unsuspend a user that is not suspended",
  unlockUser: "403 E0000032 The user is not locked out.",
  resetPassword: "403 E0000038",
};
const cases = Object.keys(DONE).flatMap((operation) =>
  STATUSES.map((status) => {
    const outcome = DONE[operation]?.includes(status) ? "200" : REFUSED[operation];
    return { operation, status, outcome };
  }),
);
const query = { sendEmail: "true" };

describe("each lifecycle operation in each status of a user", () => {
  test.each(cases)("$operation in $status: $outcome", ({ operation, status, outcome }) => {
    const org = orgUnderTest();
    const userId = org.userIn(status);
    const before = org.user(userId);
    const answer = org.ask(operation, { path: { userId }, query });
    if (outcome === "200") {
      expect(answer).toMatchObject({ status: 200, body: {} });
      expect(org.written()).toHaveLength(1);
    } else {
      expect(refusal(answer)).toBe(outcome);
      expect(org.user(userId)).toEqual(before);
      expect(org.written()).toEqual([]);
    }
  });
});

describe("Okta's diagram of the statuses of a user", () => {
  test.each([
    ["activateUser", "STAGED", "PROVISIONED"],
    ["activateUser", "DEPROVISIONED", "PROVISIONED"],
    ["suspendUser", "ACTIVE", "SUSPENDED"],
    ["unsuspendUser", "SUSPENDED", "ACTIVE"],
    ["unlockUser", "LOCKED_OUT", "ACTIVE"],
    ["resetPassword", "ACTIVE", "RECOVERY"],
    ["resetPassword", "PASSWORD_EXPIRED", "RECOVERY"],
    ...STATUSES.filter((status) => status !== "DEPROVISIONED").map((status) => [
      "deactivateUser",
      status,
      "DEPROVISIONED",
    ]),
  ])("%s leads from %s to %s", (operation = "", from = "", to = "") => {
    const org = orgUnderTest();
    const userId = org.userIn(from);
    org.ask(operation, { path: { userId }, query });
    expect(org.user(userId)["status"]).toBe(to);
  });

  test("a user who is activated after a deactivation has to set a new password", () => {
    const org = orgUnderTest();
    const path = { userId: org.userIn("ACTIVE") };
    expect(org.user(path.userId)["credentials"]).toHaveProperty("password");
    org.ask("deactivateUser", { path });
    expect(org.user(path.userId)["credentials"]).not.toHaveProperty("password");
    org.ask("activateUser", { path });
    expect(org.user(path.userId)["status"]).toBe("PROVISIONED");
  });
});

test("suspending a suspended user gets 400 E0000001", () => {
  const org = orgUnderTest();
  const path = { userId: org.userIn("ACTIVE") };
  org.ask("suspendUser", { path });
  expect(org.user(path.userId)["status"]).toBe("SUSPENDED");
  expect(refusal(org.ask("suspendUser", { path }))).toContain("400 E0000001");
});

test("a password reset does not lift a suspension", () => {
  const org = orgUnderTest();
  const path = { userId: org.userIn("SUSPENDED") };
  expect(org.ask("resetPassword", { path, query }).status).toBe(200);
  expect(org.user(path.userId)["status"]).toBe("SUSPENDED");
});

test("deactivating a deactivated user gets 404 with the user's id", () => {
  const org = orgUnderTest();
  const userId = org.userIn("DEPROVISIONED");
  const answer = org.ask("deactivateUser", { path: { userId } });
  expect(refusal(answer)).toBe("404 E0000007");
  expect(summary(answer)).toBe(`Not found: Resource not found: ${userId} (User)`);
});

test("unsuspend and unlock lead to PASSWORD_EXPIRED if the password is too old, else to ACTIVE", () => {
  const org = orgUnderTest({ users: 2_000 });
  for (const [operation, from] of [
    ["unsuspendUser", "SUSPENDED"] as const,
    ["unlockUser", "LOCKED_OUT"] as const,
  ]) {
    const found = org.ask("listUsers", { query: { filter: `status eq "${from}"` } }).body as { id: string }[];
    for (const { id } of found) org.ask(operation, { path: { userId: id } });
    const after = new Set(found.map(({ id }) => org.user(id)["status"]));
    expect(after).toEqual(new Set(["ACTIVE", "PASSWORD_EXPIRED"]));
  }
});

describe("an activation", () => {
  test("is done at the next read", () => {
    const org = orgUnderTest();
    const userId = org.userIn("STAGED");
    org.ask("activateUser", { path: { userId } });
    expect(org.user(userId)["status"]).toBe("PROVISIONED");
    expect(org.user(userId)).not.toHaveProperty("transitioningToStatus");
  });

  test("takes transitionMs", () => {
    const org = orgUnderTest({ transitionMs: 2_000 });
    const userId = org.userIn("STAGED");
    org.ask("activateUser", { path: { userId } });
    expect(org.user(userId)).toMatchObject({ status: "STAGED", transitioningToStatus: "PROVISIONED" });
    org.time.now += 2_000;
    expect(org.user(userId)["status"]).toBe("PROVISIONED");
    expect(org.user(userId)).not.toHaveProperty("transitioningToStatus");
  });

  test("leads to ACTIVE if a password is set", () => {
    const person = {
      id: "00u1",
      status: "STAGED",
      created: "2024-01-01T00:00:00.000Z",
      profile: { login: "sam@example.com" },
      credentials: { password: {}, provider: { type: "OKTA", name: "OKTA" } },
    };
    const org = orgUnderTest({ state: { users: [person] }, transitionMs: 2_000 });
    org.ask("activateUser", { path: { userId: "00u1" } });
    expect(org.user("00u1")["transitioningToStatus"]).toBe("ACTIVE");
  });

  test("in progress refuses every other lifecycle operation with 409 E0000112", () => {
    const org = orgUnderTest({ transitionMs: 2_000 });
    const userId = org.userIn("STAGED");
    org.ask("activateUser", { path: { userId } });
    for (const operation of Object.keys(DONE)) {
      expect(refusal(org.ask(operation, { path: { userId }, query }))).toBe("409 E0000112");
    }
  });
});

describe("a deactivation", () => {
  test("is done immediately", () => {
    const org = orgUnderTest();
    const userId = org.userIn("ACTIVE");
    org.ask("deactivateUser", { path: { userId } });
    expect(org.user(userId)["status"]).toBe("DEPROVISIONED");
  });

  test("with respond-async shows transitioningToStatus first, and cannot be repeated", () => {
    const org = orgUnderTest({ transitionMs: 2_000 });
    const path = { userId: org.userIn("ACTIVE") };
    org.ask("deactivateUser", { path, headers: { prefer: "respond-async" } });
    expect(org.user(path.userId)).toMatchObject({ status: "ACTIVE", transitioningToStatus: "DEPROVISIONED" });
    expect(refusal(org.ask("deactivateUser", { path }))).toBe("404 E0000007");
    org.time.now += 2_000;
    expect(org.user(path.userId)["status"]).toBe("DEPROVISIONED");
  });
});

describe("apps", () => {
  const app = (status: string) => {
    const org = orgUnderTest();
    const found = org.ask("listApplications", { query: { filter: `status eq "${status}"` } }).body;
    return { ...org, path: { appId: (found as { id: string }[])[0]?.id ?? "" } };
  };

  test("deleting an active app gets 403 E0000056", () => {
    const { ask, path } = app("ACTIVE");
    expect(refusal(ask("deleteApplication", { path }))).toBe(
      "403 E0000056 The application must be deactivated before deletion.",
    );
  });

  test("an app is deactivated, activated, deactivated and deleted, and is then unknown", () => {
    const { ask, path, written } = app("ACTIVE");
    expect(ask("deactivateApplication", { path })).toMatchObject({ status: 200, body: {} });
    expect(ask("getApplication", { path }).body).toMatchObject({ status: "INACTIVE" });
    expect(ask("activateApplication", { path })).toMatchObject({ status: 200, body: {} });
    expect(ask("getApplication", { path }).body).toMatchObject({ status: "ACTIVE" });
    ask("deactivateApplication", { path });
    expect(ask("deleteApplication", { path })).toEqual({ status: 204, headers: [] });
    expect(summary(ask("getApplication", { path }))).toContain(`${path.appId} (AppInstance)`);
    expect(refusal(ask("deleteApplication", { path }))).toBe("404 E0000007");
    expect(written().map(({ eventType }) => eventType)).toEqual([
      "application.lifecycle.deactivate",
      "application.lifecycle.activate",
      "application.lifecycle.deactivate",
      "application.lifecycle.delete",
    ]);
  });

  test.each(["activateApplication", "deactivateApplication"])(
    "%s of one that is so already answers 200 and writes no event",
    (operation) => {
      const { ask, path, written } = app(operation === "activateApplication" ? "ACTIVE" : "INACTIVE");
      expect(ask(operation, { path }).status).toBe(200);
      expect(written()).toEqual([]);
    },
  );
});

describe("membership", () => {
  const operations = ["assignUserToGroup", "unassignUserFromGroup"];

  test.each(operations)("%s of Everyone gets 501 E0000060", (operation) => {
    const org = orgUnderTest();
    const path = { groupId: EVERYONE, userId: org.userIn("ACTIVE") };
    expect(refusal(org.ask(operation, { path }))).toBe("501 E0000060");
  });

  test.each(operations)("%s of an app's group gets 403 E0000006", (operation) => {
    const org = orgUnderTest();
    const path = { groupId: "00g6dir8ectory4Qn1v5", userId: org.userIn("ACTIVE") };
    expect(refusal(org.ask(operation, { path }))).toBe("403 E0000006");
  });

  test.each(operations)("%s names what it did not find, group or user", (operation) => {
    const { ask } = orgUnderTest();
    expect(summary(ask(operation, { path: { groupId: "00gnone", userId: "ana@example.com" } }))).toContain(
      "00gnone (UserGroup)",
    );
    expect(summary(ask(operation, { path: { groupId: FINANCE, userId: "00unone" } }))).toContain(
      "00unone (User)",
    );
  });
});

describe("x-lifecycle of the contract", () => {
  const contract = readContract();
  const lifecycles = contract.operations.flatMap(({ name, lifecycle }) =>
    lifecycle ? [[name, lifecycle] as const] : [],
  );
  const known = (schema: string) =>
    (contract.document.components.schemas[schema] as { "x-extensible-enum"?: string[] })[
      "x-extensible-enum"
    ] ?? [];
  const words = ["UserStatus", "ApplicationStatus", "GroupType"].flatMap(known);

  test.each(lifecycles)("%s names statuses and examples of the contract", (operation, lifecycle) => {
    const {
      from,
      to = "ACTIVE",
      toWithPassword = "ACTIVE",
      toWithExpiredPassword = "ACTIVE",
      refused,
    } = lifecycle;
    expect(words).toEqual(expect.arrayContaining([...from, to, toWithPassword, toWithExpiredPassword]));
    for (const answer of Object.values(refused)) {
      expect(contract.example(operation, answer)).toHaveProperty("errorCode");
    }
  });

  test("is the one of openapi/okta.yaml", async () => {
    const { document } = await readSource();
    const operations = Object.values(document.paths).flatMap((item) => Object.values(item)) as {
      operationId: string;
      "x-lifecycle"?: object;
    }[];
    const source = operations.filter((operation) => operation["x-lifecycle"]);
    expect(lifecycles).toEqual(source.map((operation) => [operation.operationId, operation["x-lifecycle"]]));
  });
});
