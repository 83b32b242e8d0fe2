import { expect, test } from "vitest";
import { type Action, actionRequest, actions, createConnector, InputError } from "../src/index.ts";
import { asset, recordingFetch } from "./recording-fetch.ts";

test.each(actions as readonly Action[])("actionRequest returns what $name sends", async (action) => {
  const { fetch, requests } = recordingFetch();
  await createConnector(asset, { fetch }).runJson(action.name, action.example);
  const [sent] = requests;
  expect(await actionRequest(action.name, action.example)).toEqual({
    method: sent?.method,
    path: new URL(sent?.url ?? "").pathname,
  });
});

test("actionRequest accepts older names, and encodes values", async () => {
  const path = "/api/v1/users/ana%40example.com/lifecycle/suspend";
  const request = await actionRequest("suspend_user", { path_parameters: { "user-id": "ana@example.com" } });
  expect(request).toEqual({ method: "POST", path });
});

test("actionRequest fills the placeholders of a Generic Task and omits its query", async () => {
  const request = await actionRequest("generic_task", {
    endpoint: "/api/v1/users/{{ user-id }}?x=1",
    method: "delete",
    path_parameters: { "user-id": "00u1" },
    parameters: { sendEmail: true },
  });
  expect(request).toEqual({ method: "DELETE", path: "/api/v1/users/00u1" });
});

test.each([
  ["suspend_user", {}],
  ["suspend_user", { path_parameters: { userId: ".." } }],
  ["generic_task", { endpoint: "/api/v1/users/../groups", method: "DELETE" }],
])("actionRequest rejects the input that %s rejects: %j", async (name, input) => {
  await expect(actionRequest(name, input)).rejects.toThrow(InputError);
});
