import { type Action, actionRequest, actions } from "@okta-idm/connector";
import { type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installs } from "../../../nightly.ts";
import { worldOf } from "../../../packages/mcp/test/world.ts";
import { compareWays } from "./compare-ways.ts";
import { McpHost } from "./mcp-host.ts";
import { runnerPython, TurbineRunner } from "./turbine-runner.ts";

const found = await runnerPython();
const runner = "python" in found ? new TurbineRunner(found.python) : undefined;
if ("missing" in found) test.skip(`without Swimlane's runner: ${found.missing}`);

const peers = { runner, mcp: new McpHost() };
const { state, inputs } = worldOf(actions);

let mock: Mock;
beforeAll(async () => {
  // The clock stands still, so that an answer does not depend on when it is asked for.
  mock = await startMock({ state, events: 20, startTime: new Date().toISOString(), speed: 0 });
});
afterAll(async () => {
  runner?.close();
  await peers.mcp.close();
  await mock.close();
});

const all = actions as readonly Action[];
/** `npm run test:install` compares the errors of all actions, `npm test` those of each third one. */
const withErrors = installs ? all : all.filter((_, index) => index % 3 === 0);

describe.each(all)("$name is answered alike through every way", (action) => {
  test("with success", async () => {
    const input = inputs[action.name] as Input;
    const { status } = await compareWays({ mock, apikey: mock.apiKey, action, input, peers });
    expect([200, 204]).toContain(status);
  });
});

describe.each(withErrors)("$name is answered alike through every way", (action) => {
  const input = inputs[action.name] as Input;

  test("with an error of the operation", async () => {
    const { operation } = action;
    const { path } = await actionRequest(action.name, input);
    // Some surfaces also read other objects: the fault is for the target of this action alone.
    const fault = { kind: "status", status: 403, path, ...(operation && { operation }) } as const;
    const { status } = await compareWays({ mock, apikey: mock.apiKey, action, input, peers, fault });
    expect(status).toBe(403);
  });

  test("with an error of a target or a key that Okta does not know", async () => {
    const { path_parameters } = input;
    const asked = { mock, action, peers };
    const { status } = path_parameters
      ? await compareWays({ ...asked, apikey: mock.apiKey, input: ofNobody(input), isUnknown: true })
      : await compareWays({ ...asked, apikey: "00unknown", input });
    expect(status).toBe(path_parameters ? 404 : 401);
  });
});

interface Input {
  readonly path_parameters?: Readonly<Record<string, string>>;
}

function ofNobody({ path_parameters = {}, ...input }: Input): Input {
  const names = Object.keys(path_parameters);
  return {
    ...input,
    path_parameters: Object.fromEntries(names.map((name) => [name, "00x0nobody4Xyz0Q5d7"])),
  };
}
