import { expect, test } from "vitest";
import { createConnector } from "../src/index.ts";
import { asset, recordingFetch } from "./recording-fetch.ts";

test.each([
  [
    "get_users",
    { parameters: { filter: 'profile.login eq "ana@example.com"' }, verify_ssl: true },
    "GET /api/v1/users?filter=profile.login%20eq%20%22ana%40example.com%22",
  ],
  ["suspend_user", { path_parameters: { "user-id": "00u1" } }, "POST /api/v1/users/00u1/lifecycle/suspend"],
  ["suspend_user", { "user-id": "00u1", verify_ssl: true }, "POST /api/v1/users/00u1/lifecycle/suspend"],
  [
    "activate_user",
    { userid: "00u1", sendEmail: false },
    "POST /api/v1/users/00u1/lifecycle/activate?sendEmail=false",
  ],
  [
    "force_password_reset",
    { path_parameters: { "user-id": "00u1" }, parameters: {} },
    "POST /api/v1/users/00u1/lifecycle/reset_password?sendEmail=true",
  ],
  [
    "force_password_reset",
    { path_parameters: { "user-id": "00u1" }, parameters: { sendEmail: false } },
    "POST /api/v1/users/00u1/lifecycle/reset_password?sendEmail=false",
  ],
  [
    "activate_user",
    { path_parameters: { "user-id": "00u1", sendEmail: true } },
    "POST /api/v1/users/00u1/lifecycle/activate?sendEmail=true",
  ],
  [
    "add_user_to_group",
    { path_parameters: { "group-id": "00g1", user_id: "00u1" } },
    "PUT /api/v1/groups/00g1/users/00u1",
  ],
  [
    "application_get_by_id",
    { path_parameters: { "app-id": "0oa1" }, parameters: {}, headers: {} },
    "GET /api/v1/apps/0oa1",
  ],
  ["get_groups", { parameters: {}, verify_ssl: true }, "GET /api/v1/groups"],
  [
    "deactivate_user",
    { path_parameters: { userid: "00u1" }, headers: { prefer: "respond-async" } },
    "POST /api/v1/users/00u1/lifecycle/deactivate",
  ],
])("%s takes the older input %j", async (name, input, sent) => {
  const { fetch, requests } = recordingFetch();
  await createConnector(asset, { fetch }).runJson(name, input);
  expect(requests.map(({ method, url }) => `${method} ${url.replace(asset.url, "")}`)).toEqual([sent]);
});

test.each([
  { path_parameters: { "user-id": "00u1", userId: "00u2" } },
  { "user-id": "00u1", path_parameters: { userId: "00u2" } },
])("a parameter that is given twice with different values is rejected: %j", async (input) => {
  const { fetch, requests } = recordingFetch();
  const run = createConnector(asset, { fetch }).runJson("suspend_user", input);
  await expect(run).rejects.toThrow("path_parameters.userId is given twice, with different values");
  expect(requests).toEqual([]);
});

test("a group that is none is refused, also where another one has its fields", async () => {
  const input = { path_parameters: "00u1", parameters: { userId: "00u2" } };
  const run = createConnector(asset, { fetch: recordingFetch().fetch }).runJson("suspend_user", input);
  await expect(run).rejects.toThrow("path_parameters is not of type object");
});

test.each(["__proto__", "constructor", "toString"])(
  "a field called %s is an unknown field like any other",
  async (name) => {
    const input = JSON.parse(`{"path_parameters":{"userId":"00u1","${name}":{"sendEmail":true}}}`);
    await expect(createConnector(asset).runJson("activate_user", input)).rejects.toThrow(
      `path_parameters.${name}`,
    );
  },
);
