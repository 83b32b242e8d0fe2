import { apiToken, createOktaClient } from "@okta-idm/core";
import { expect, test } from "vitest";
import { makeChange, planChange } from "../src/index.ts";

// An input is what it was at the call, whatever the caller does to it while the change is planned and made.

const users = ["00u1a2b3c4d5e6f7g8h9", "00uaaaaaaaaaaaaaaaaa", "00ubbbbbbbbbbbbbbbbb"] as const;

function org(body: unknown) {
  const requests: Request[] = [];
  const client = createOktaClient({
    orgUrl: "https://acme.okta.com",
    auth: apiToken("test-key"),
    fetch: async (request) => {
      requests.push(request);
      return Response.json(body);
    },
  });
  return { client, sent: () => requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`) };
}

test("plans made from one object read the user that each call named", async () => {
  const { client, sent } = org({ id: users[0], status: "ACTIVE", profile: {} });
  const input = { path_parameters: { userId: "" } };
  const plans = users.map((userId) => {
    input.path_parameters.userId = userId;
    return planChange({ client }, "suspend_user", input);
  });
  await Promise.all(plans);
  expect(sent()).toEqual(users.map((user) => `GET /api/v1/users/${user}`));
});

test("a change is made on the user that it was planned for", async () => {
  const { client, sent } = org({ id: users[0], status: "ACTIVE", profile: {} });
  const input = { path_parameters: { userId: users[0] as string } };
  const change = makeChange({ client }, "suspend_user", input, { verify: false, owner: "none" });
  input.path_parameters.userId = users[1];
  await change;
  expect(sent()).toEqual([
    `GET /api/v1/users/${users[0]}`,
    `POST /api/v1/users/${users[0]}/lifecycle/suspend`,
  ]);
});
