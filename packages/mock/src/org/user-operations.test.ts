import { describe, expect, test } from "vitest";
import { ADMIN, ANA, orgUnderTest, refusal, summary } from "../../test/org-under-test.ts";

describe("a path names a user by", () => {
  test.each([ANA, "ana@example.com", "ANA@example.com", "ana"])("%s", (userId) => {
    expect(orgUnderTest().user(userId)["id"]).toBe(ANA);
  });

  test("the generated id, login or short login", () => {
    const { user, userIn } = orgUnderTest();
    const found = user(userIn("RECOVERY")) as { id: string; profile: { login: string } };
    const { login } = found.profile;
    expect(user(login)).toEqual(found);
    expect(user(login.split("@")[0] ?? "")).toEqual(found);
  });

  test("me, the owner of the key, for reads only", () => {
    const { user, ask } = orgUnderTest();
    expect(user("me")["id"]).toBe(ADMIN);
    expect(refusal(ask("suspendUser", { path: { userId: "me" } }))).toBe("404 E0000007");
  });

  test("no short login of two users", () => {
    const person = (id: string, login: string) => ({
      id,
      status: "ACTIVE",
      created: "2024-01-01T00:00:00.000Z",
      profile: { login },
    });
    const state = { users: [person("00u1", "sam@one.example"), person("00u2", "sam@two.example")] };
    const { ask, user } = orgUnderTest({ state });
    expect(refusal(ask("getUser", { path: { userId: "sam" } }))).toBe("404 E0000007");
    expect(user("sam@two.example")["id"]).toBe("00u2");
  });
});

test("an unknown user gets 404 with the sent name", () => {
  const answer = orgUnderTest().ask("getUser", { path: { userId: "nobody@example.com" } });
  expect(refusal(answer)).toBe("404 E0000007");
  expect(summary(answer)).toBe("Not found: Resource not found: nobody@example.com (User)");
});

test("each error has a new errorId", () => {
  const { ask } = orgUnderTest();
  const errorId = () => (ask("getUser", { path: { userId: "x" } }).body as { errorId: string }).errorId;
  expect(errorId()).not.toBe(errorId());
});

describe("a user read by id", () => {
  test("has a link for each operation that the status allows", () => {
    const { ask, user } = orgUnderTest();
    const steps = () => Object.keys(user(ANA)["_links"] as object).sort();
    expect(steps()).toEqual(["deactivate", "expirePassword", "resetPassword", "self", "suspend", "type"]);
    ask("suspendUser", { path: { userId: ANA } });
    expect(steps()).toEqual(["deactivate", "resetPassword", "self", "type", "unsuspend"]);
  });

  test("has an ETag that changes with the user", () => {
    const { ask } = orgUnderTest();
    const tag = () => ask("getUser", { path: { userId: ANA } }).headers;
    const before = tag();
    expect(before).toEqual([["ETag", expect.stringMatching(/^W\/"[0-9a-f]+"$/)]]);
    expect(tag()).toEqual(before);
    ask("suspendUser", { path: { userId: ANA } });
    expect(tag()).not.toEqual(before);
  });

  test("omits what okta-response names", () => {
    const { ask } = orgUnderTest();
    const read = (words: string) =>
      ask("getUser", {
        path: { userId: ANA },
        headers: { "content-type": `application/json; okta-response=${words}` },
      }).body as { _links: object };
    expect(read("omitCredentials")).not.toHaveProperty("credentials");
    expect(
      read('"omitCredentials,omitCredentialsLinks, omitTransitioningToStatus"')._links,
    ).not.toHaveProperty("resetPassword");
    expect(read("omitNothing")).toHaveProperty("credentials");
  });

  test("refuses an unknown expand", () => {
    const { ask } = orgUnderTest();
    const read = (expand: string) => ask("getUser", { path: { userId: ANA }, query: { expand } });
    expect(refusal(read("apps"))).toBe("400 E0000001 Expand query is malformed.");
    expect(read("blocks").body).toMatchObject({ _embedded: { blocks: [] } });
  });
});

describe("a link that signs in as the user", () => {
  test("is returned with sendEmail=false, a new one each time", () => {
    const { ask } = orgUnderTest();
    const reset = () => ask("resetPassword", { path: { userId: ANA }, query: { sendEmail: "false" } }).body;
    const url = expect.stringContaining("/reset_password/");
    const first = reset();
    expect(first).toEqual({ resetPasswordUrl: url });
    expect(reset()).not.toEqual(first);
  });

  test("is returned by an activation too, with its token", () => {
    const { ask, userIn } = orgUnderTest();
    const path = { userId: userIn("STAGED") };
    const { body } = ask("activateUser", { path, query: { sendEmail: "false" } });
    const { activationToken, activationUrl } = body as Record<string, string>;
    expect(activationUrl).toBe(`http://127.0.0.1:4010/tokens/${activationToken}/verify`);
  });

  test("is emailed by an activation without sendEmail", () => {
    const { ask, userIn } = orgUnderTest();
    expect(ask("activateUser", { path: { userId: userIn("STAGED") } }).body).toEqual({});
  });
});

test("a reset without sendEmail gets 400 E0000028", () => {
  const { ask } = orgUnderTest();
  expect(refusal(ask("resetPassword", { path: { userId: ANA } }))).toBe("400 E0000028");
});

test("a reset gives a federated user a password in Okta", () => {
  const federated = {
    id: "00u1",
    status: "ACTIVE",
    created: "2024-01-01T00:00:00.000Z",
    profile: { login: "sam@example.com" },
    credentials: { provider: { type: "FEDERATION", name: "FEDERATION" } },
  };
  const { ask, user } = orgUnderTest({ state: { users: [federated] } });
  ask("resetPassword", { path: { userId: "00u1" }, query: { sendEmail: "true" } });
  expect(user("00u1")).toMatchObject({ status: "RECOVERY", credentials: { provider: { type: "OKTA" } } });
});

describe("sessions", () => {
  test("end in any status, with an event", () => {
    const { ask, userIn, written } = orgUnderTest();
    for (const status of ["ACTIVE", "SUSPENDED", "DEPROVISIONED"]) {
      const path = { userId: userIn(status) };
      expect(ask("revokeUserSessions", { path })).toEqual({ status: 204, headers: [] });
    }
    expect(written().map(({ eventType }) => eventType)).toEqual(Array(3).fill("user.session.clear"));
  });

  test("end with a reset with revokeSessions", () => {
    const { ask, written } = orgUnderTest();
    ask("resetPassword", { path: { userId: ANA }, query: { sendEmail: "true", revokeSessions: "true" } });
    expect(written().map(({ eventType }) => eventType)).toEqual([
      "user.account.reset_password",
      "user.session.clear",
    ]);
  });
});

test("the event of an activation has the client", () => {
  const { ask, userIn, written } = orgUnderTest();
  ask("activateUser", { path: { userId: userIn("STAGED") }, headers: { "user-agent": "okta-idm/0.1.0" } });
  expect(written()[0]).toMatchObject({ client: { userAgent: { rawUserAgent: "okta-idm/0.1.0" } } });
});

test("the event of a write has actor, target, request and outcome", () => {
  const { ask, written } = orgUnderTest();
  ask("suspendUser", { path: { userId: ANA } });
  expect(written()).toEqual([
    expect.objectContaining({
      eventType: "user.lifecycle.suspend",
      severity: "INFO",
      published: "2026-06-01T12:00:00.000Z",
      outcome: { result: "SUCCESS", reason: null },
      actor: expect.objectContaining({ id: ADMIN, type: "User", alternateId: "admin@example.com" }),
      target: [expect.objectContaining({ id: ANA, type: "User", alternateId: "ana@example.com" })],
      transaction: { type: "WEB", id: "5f1c0a9be27d4c3e8a61f0d29b7e4a55", detail: {} },
    }),
  ]);
});
