import { type Action, actions } from "@okta-idm/connector";
import { type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compareWays } from "./compare-ways.ts";
import { runnerPython, TurbineRunner } from "./turbine-runner.ts";

const found = await runnerPython();
const runner = "python" in found ? new TurbineRunner(found.python) : undefined;
if ("missing" in found) test.skip(`without Swimlane's runner: ${found.missing}`);

let examples: Mock;
let org: Mock;
beforeAll(async () => {
  [examples, org] = await Promise.all([startMock({ answers: "examples" }), startMock()]);
});
afterAll(async () => {
  runner?.close();
  await Promise.all([examples.close(), org.close()]);
});

describe.each(actions as readonly Action[])("$name is answered alike through every way", (action) => {
  test("with success", async () => {
    const at = { url: examples.url, apikey: examples.apiKey };
    const { status } = await compareWays(at, action, ofAnother(action.example), runner);
    expect([200, 204]).toContain(status);
    expect(examples.violations()).toEqual([]);
  });

  test("with an error of Okta's", async () => {
    const { path_parameters } = action.example;
    // An input that names a target names nobody; any other one is sent with a key that Okta does not know.
    const nobody = path_parameters && { path_parameters: ofNobody(path_parameters) };
    const at = { url: org.url, apikey: nobody ? org.apiKey : "00unknown" };
    const { status } = await compareWays(at, action, { ...action.example, ...nobody }, runner);
    expect(status).toBe(nobody ? 404 : 401);
  });
});

/** The mock of examples has one user, who owns the token as well: the command line protects that one. */
function ofAnother(input: object): object {
  return JSON.parse(JSON.stringify(input).replace("00u1ana2ferreira3Q5d", "00u4ben6okafor7hT8k2"));
}

function ofNobody(parameters: object): object {
  return Object.fromEntries(Object.keys(parameters).map((name) => [name, "00x0nobody4Xyz0Q5d7"]));
}
