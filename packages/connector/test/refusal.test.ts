import { operations } from "@okta-idm/core";
import { expect, test } from "vitest";
import { type Action, actions, createConnector, InputError } from "../src/index.ts";
import { asset, recordingFetch } from "./recording-fetch.ts";

const unsafe = [
  " ",
  " 00u1",
  "00u1 ",
  "m\u200be",
  "..;x",
  "",
  ".",
  "..",
  "a/b",
  "a\\b",
  "a?b",
  "a#b",
  "a\u0000b",
  "a\nb",
  "a\u0085b",
  "%2e%2e",
  "%2F",
  "%5c",
  "a%3fb",
  "a%23b",
  "a%00",
];
const pathActions = (actions as readonly Action[]).flatMap(({ name, operation, example }) =>
  Object.keys((operation && operations[operation].parameters.path?.properties) ?? {}).map((field) => ({
    name,
    field,
    example,
  })),
);

test.each(pathActions)(
  "$name refuses an unsafe $field before any request",
  async ({ name, field, example }) => {
    const { fetch, requests } = recordingFetch();
    const connector = createConnector(asset, { fetch });
    for (const value of unsafe) {
      const input = { ...example, path_parameters: { ...example.path_parameters, [field]: value } };
      await expect(connector.runJson(name, input), JSON.stringify(value)).rejects.toMatchObject({
        kind: "refused",
        issues: [{ field: `path_parameters.${field}` }],
      });
    }
    expect(requests).toEqual([]);
  },
);

test.each([
  [
    "a limit above its bound",
    "get_users",
    { parameters: { limit: 500 } },
    "parameters.limit is above 200; it takes an integer from 1 to 200",
  ],
  [
    "a string where a boolean belongs",
    "activate_user",
    { path_parameters: { userId: "00u1" }, parameters: { sendEmail: "yes" } },
    "parameters.sendEmail is not of type boolean; it takes a boolean",
  ],
  [
    "a value outside a vocabulary",
    "get_events",
    { parameters: { sortOrder: "asc" } },
    "parameters.sortOrder is not one of the allowed values; it takes a string: ASCENDING or DESCENDING",
  ],
  [
    "a date that is none",
    "get_events",
    { parameters: { since: "7 days prior to until" } },
    "parameters.since is not a valid date-time",
  ],
  [
    "an unknown field",
    "get_users",
    { parameters: { serach: "x" } },
    "parameters.serach is not an input of this action; it takes an object with q, search",
  ],
  [
    "a missing parameter",
    "add_user_to_group",
    { path_parameters: { userId: "00u1" } },
    "path_parameters.groupId is missing; it takes a string",
  ],
  ["a missing id", "suspend_user", {}, "path_parameters is missing; it takes an object with userId"],
  [
    "the token's own account in a write",
    "suspend_user",
    { path_parameters: { userId: "me" } },
    "path_parameters.userId does not have the required form",
  ],
  ["a list", "get_users", [], "the input is not of type object"],
  ["no object", "get_users", "x", "is not of type object"],
  [
    "an unknown field beside the groups",
    "suspend_user",
    { path_parameters: { userId: "00u1" }, sendEmail: true },
    "sendEmail is not an input of this action",
  ],
  [
    "a Content-Type that is no media type",
    "get_users",
    { headers: { "Content-Type": "omitCredentials" } },
    "headers.Content-Type does not have the required form",
  ],
])("%s is refused, naming the field and what it takes", async (_, name, input, message) => {
  const { fetch, requests } = recordingFetch();
  const run = createConnector(asset, { fetch }).runJson(name, input);
  await expect(run).rejects.toThrow(message);
  await expect(run).rejects.toBeInstanceOf(InputError);
  expect(requests).toEqual([]);
});

test("a refusal names every fault, and repeats no value", async () => {
  const run = createConnector(asset).runJson("get_users", {
    parameters: { limit: 0, q: "" },
    hush: "s3cret",
  });
  await expect(run).rejects.toMatchObject({
    issues: [{ field: "hush" }, { field: "parameters.q" }, { field: "parameters.limit" }],
  });
  await expect(run).rejects.not.toThrow("s3cret");
});

test("an action that is not there is refused with the names of those that are", async () => {
  await expect(createConnector(asset).runJson("suspend_usr", {})).rejects.toThrow(
    /no such action.*suspend_user/s,
  );
});

test.each([
  [{ ...asset, url: "http://acme.okta.com" }, "must begin with https://"],
  [{ ...asset, url: "https://user:pw@acme.okta.com" }, "must not contain a user or password"],
  [{ ...asset, url: "https://acme-admin.okta.com" }, "-admin"],
  [{ ...asset, apikey: "" }, "apikey"],
  [{ ...asset, apikey: "SSWS " }, "API token"],
  [{ ...asset, verify_ssl: "true" as never }, "verify_ssl"],
  [{ ...asset, http_proxy: "proxy.example.com" }, "proxy"],
])("an asset that cannot be used is refused: %j", (given, message) => {
  expect(() => createConnector(given)).toThrow(message);
});

test("an error without a body has an empty body in the output, as documented, and none of core's making", async () => {
  const fetch = async () => new Response(null, { status: 403 });
  const okta = createConnector({ url: "https://acme.okta.com", apikey: "key" }, { fetch });
  expect(await okta.run("get_users", {})).toMatchObject({ status_code: 403, json: {} });
});
