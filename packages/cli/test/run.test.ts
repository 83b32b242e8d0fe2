import { readFile } from "node:fs/promises";
import { type Action, actions } from "@okta-idm/connector";
import { operations } from "@okta-idm/core";
import { type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inProcess } from "./in-process.ts";

const MANIFESTS = new URL("../../connector/manifest/", import.meta.url);

const KEYS = {
  json: ["status_code", "response_headers", "reason", "json"],
  response: ["status_code", "reason", "headers", "response"],
  data: ["status_code", "reason", "data", "response_text"],
} as const;

const ACTIONS = (actions as readonly Action[]).map(({ name, output, operation }) => {
  const body = operation && operations[operation].returns === "list" ? "list" : "object";
  return [name, output, body] as const;
});

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ responses: "examples" });
});
afterAll(() => mock.close());

test.each(ACTIONS)("%s runs its own example and prints the documented keys (%s, %s)", async (...row) => {
  const [name, family, body] = row;
  const { example } = JSON.parse(await readFile(new URL(`${name}.json`, MANIFESTS), "utf8"));
  const env = { OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };

  // The mock of examples gives one and the same user as the owner of the token as well.
  const input = JSON.stringify(example).replace("00u1ana2ferreira3Q5d", "00u4ben6okafor7hT8k2");
  const { code, stdout, stderr } = await inProcess(["run", name, "--input", input], { env });

  expect(stderr).toBe("");
  expect(code).toBe(0);
  const output = JSON.parse(stdout);
  expect(Object.keys(output)).toEqual(KEYS[family]);
  expect([200, 204]).toContain(output.status_code);
  expect(output.reason).toMatch(/^(OK|No Content)$/);
  expect(output[family]).toBeTypeOf("object");
  expect(Array.isArray(output[family])).toBe(body === "list");
  if (body === "list") expect(output[family]).not.toHaveLength(0);
});

test("an answer of Okta with an error is printed in the same keys", async () => {
  const env = { OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
  const input = JSON.stringify({
    endpoint: "/api/v1/users/00u0no1body2here3Zq4",
    headers: { Prefer: "code=404" },
  });
  const { code, stdout } = await inProcess(["run", "generic_task", "--input", input], { env });
  const output = JSON.parse(stdout);
  expect(Object.keys(output)).toEqual(KEYS.data);
  expect(output).toMatchObject({ status_code: 404, data: { errorCode: "E0000007" } });
  expect(code).toBe(5);
});

test("in the shape turbine an output has the keys that playbooks of Swimlane Turbine read", async () => {
  const env = { OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
  const shape = ["--output-shape", "turbine"];
  const found = await inProcess(["run", "get_users", ...shape], { env });
  expect(found).toMatchObject({ code: 0, stderr: "" });
  expect(JSON.parse(found.stdout)).toEqual({
    status_code: 200,
    response_headers: expect.any(Object),
    reason: "OK",
    json_body: expect.arrayContaining([expect.objectContaining({ id: expect.any(String) })]),
  });
  const input = JSON.stringify({
    path_parameters: { "group-id": "00g1", "user-id": "00u4ben6okafor7hT8k2" },
  });
  const added = await inProcess(["run", "add_user_to_group", "--input", input, ...shape], { env });
  expect(JSON.parse(added.stdout)).toMatchObject({ status_code: 204, response_text: "" });
});

test.each([
  ["suspend_user", '{"path_parameters":{"user-id":null}}'],
  ["get_users", '{"parameters":{"limit":0}}'],
])(
  "in the shape turbine a rejected input of %s is an output, an error and exit code 2",
  async (name, input) => {
    const env = { OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
    const argv = ["run", name, "--input", input, "--output-shape", "turbine"];
    const { code, stdout, stderr } = await inProcess(argv, { env });
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ status_code: 400, json_body: { errorCode: "refused" } });
    expect(stderr).toContain(name);
  },
);

test("an output shape that does not exist is rejected", async () => {
  const { code, stdout, stderr } = await inProcess(["run", "get_users", "--output-shape", "swimlane"]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain('--output-shape takes documented or turbine, not "swimlane".');
});
