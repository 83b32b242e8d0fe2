import { type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Connector, createConnector, type TurbineOutput } from "../src/index.ts";

// The steps of the nine Okta components that Swimlane publishes for Turbine: what they send and which paths they read.
// They find a user by login, take `json_body[0].id`, act on that id and branch on `status_code`.

interface Playbook {
  readonly action: string;
  /** State of the user that it is run for. */
  readonly user: string;
  readonly input: (ids: { readonly user: unknown; readonly group: unknown }) => object;
  /** Status that it takes for success. */
  readonly success: number;
}

const playbooks: readonly Playbook[] = [
  {
    action: "activate_user",
    user: "STAGED",
    input: ({ user }) => ({ path_parameters: { "user-id": user, sendEmail: true }, verify_ssl: true }),
    success: 200,
  },
  { action: "suspend_user", user: "ACTIVE", input: onlyUser, success: 200 },
  { action: "unsuspend_user", user: "SUSPENDED", input: onUser, success: 200 },
  { action: "unlock_user", user: "LOCKED_OUT", input: onUser, success: 200 },
  { action: "deactivate_user", user: "ACTIVE", input: onUser, success: 200 },
  { action: "clear_user_session", user: "ACTIVE", input: onUser, success: 204 },
  {
    action: "force_password_reset",
    user: "ACTIVE",
    input: ({ user }) => ({ ...onUser({ user }), parameters: {} }),
    success: 200,
  },
  { action: "add_user_to_group", user: "ACTIVE", input: onMembership, success: 204 },
  { action: "remove_user_from_group", user: "ACTIVE", input: onMembership, success: 204 },
];

function onlyUser({ user }: { user: unknown }) {
  return { path_parameters: { "user-id": user } };
}

function onUser(ids: { user: unknown }) {
  return { ...onlyUser(ids), verify_ssl: true };
}

function onMembership({ user, group }: { user: unknown; group: unknown }) {
  return { path_parameters: { "group-id": group, "user-id": user }, verify_ssl: true };
}

let mock: Mock;
let okta: Connector<"turbine">;
beforeAll(async () => {
  mock = await startMock({ users: 450 });
  okta = createConnector({ url: mock.url, apikey: `SSWS ${mock.apiKey}` }, { outputShape: "turbine" });
});
afterAll(async () => {
  expect(mock.violations()).toEqual([]);
  await mock.close();
});

const get = async (name: string, parameters: object) =>
  (await okta.runJson(name, { parameters, verify_ssl: true })) as TurbineOutput<number, Found[]>;

interface Found {
  readonly id: string;
  readonly profile: { readonly login: string; readonly name: string };
}

describe.each(playbooks)("the playbook for $action", ({ action, user, input, success }) => {
  test("finds its user by login, acts by id and reaches its branch for success", async () => {
    const [someone] = (await get("get_users", { filter: `status eq "${user}"` })).json_body ?? [];
    const found = await get("get_users", { filter: `profile.login eq "${someone?.profile.login}"` });
    const groups = await get("get_groups", {});
    expect([found.status_code, groups.status_code]).toEqual([200, 200]);
    const group = groups.json_body?.find(({ profile }) => profile.name !== "Everyone")?.id;
    const output = await okta.runJson(action, input({ user: found.json_body?.[0]?.id, group }));
    expect(output).toMatchObject({
      status_code: success,
      reason: expect.stringMatching(/^(OK|No Content)$/),
    });
    expect(output.response_headers).toMatchObject({ "x-okta-request-id": expect.any(String) });
  });

  test.each([undefined, null, ""])(
    "reaches its branch for failure if the look-up gave the id %j",
    async (id) => {
      const output = await okta.runJson(action, input({ user: id, group: "00g1emergency4Access" }));
      expect(output).toEqual({
        status_code: 400,
        response_headers: {},
        reason: "Input rejected, nothing was sent",
        json_body: {
          errorCode: "refused",
          errorSummary: `${action}: the input was rejected and nothing was sent`,
          errorCauses: [{ errorSummary: expect.stringContaining("path_parameters.userId") }],
        },
      });
    },
  );

  test("reaches its branch for failure if Okta knows no such user", async () => {
    const ids = { user: "00u1nobody4Xyz0Q5d7", group: "00g1nobody4Xyz0Q5d7" };
    expect(await okta.runJson(action, input(ids))).toMatchObject({
      status_code: 404,
      reason: "Not Found",
      json_body: { errorCode: "E0000007", errorSummary: expect.any(String) },
    });
  });
});
