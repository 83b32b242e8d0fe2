import { expect, test } from "vitest";
import { type Action, actions, askedRequest, createConnector, InputError } from "../src/index.ts";
import { asset, recordingFetch } from "./recording-fetch.ts";

test.each(actions as readonly Action[])("what $name asks is known before it is sent", async (action) => {
  const { fetch, requests } = recordingFetch();
  await createConnector(asset, { fetch }).runJson(action.name, action.example);
  const [sent] = requests;
  expect(await askedRequest(action.name, action.example)).toEqual({
    method: sent?.method,
    path: new URL(sent?.url ?? "").pathname,
  });
});

test("an older spelling asks the same, and values are encoded", async () => {
  const path = "/api/v1/users/ana%40example.com/lifecycle/suspend";
  const asked = await askedRequest("suspend_user", { path_parameters: { "user-id": "ana@example.com" } });
  expect(asked).toEqual({ method: "POST", path });
});

test("names in the path of a Generic Task are filled in, whatever they are called, and its query is left out", async () => {
  const asked = await askedRequest("generic_task", {
    endpoint: "/api/v1/users/{{ user-id }}?x=1",
    method: "delete",
    path_parameters: { "user-id": "00u1" },
    parameters: { sendEmail: true },
  });
  expect(asked).toEqual({ method: "DELETE", path: "/api/v1/users/00u1" });
});

test.each([
  ["suspend_user", {}],
  ["suspend_user", { path_parameters: { userId: ".." } }],
  ["generic_task", { endpoint: "/api/v1/users/../groups", method: "DELETE" }],
])("what %s would refuse is refused: %j", async (name, input) => {
  await expect(askedRequest(name, input)).rejects.toThrow(InputError);
});
