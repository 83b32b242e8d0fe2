import { type Action, actionRequest, actions } from "@okta-idm/connector";
import { type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installs } from "../../../nightly.ts";
import { worldOf } from "../../../packages/mcp/test/world.ts";
import { compareSurfaces } from "./compare-surfaces.ts";
import { McpHost } from "./mcp-host.ts";
import { runnerPython, TurbineRunner } from "./turbine-runner.ts";

const found = await runnerPython();
const runner = "python" in found ? new TurbineRunner(found.python) : undefined;
if ("missing" in found) test.skip(`without Swimlane's runner: ${found.missing}`);

const peers = { runner, mcp: new McpHost() };
const { state, inputs } = worldOf(actions);

let mock: Mock;
beforeAll(async () => {
  // With a stopped clock, a response does not depend on the time.
  mock = await startMock({ state, events: 20, startTime: new Date().toISOString(), speed: 0 });
});
afterAll(async () => {
  runner?.close();
  await peers.mcp.close();
  await mock.close();
});

const all = actions as readonly Action[];
/** `npm run test:install` compares the errors of all actions, and `npm test` those of every third one. */
const withErrors = installs ? all : all.filter((_, index) => index % 3 === 0);

describe.each(all)("$name has the same response on every surface", (action) => {
  test("for a success", async () => {
    const input = inputs[action.name] as Input;
    const { status } = await compareSurfaces({ mock, apikey: mock.apiKey, action, input, peers });
    expect([200, 204]).toContain(status);
  });
});

describe.each(withErrors)("$name has the same response on every surface", (action) => {
  const input = inputs[action.name] as Input;

  test("for an error of the operation", async () => {
    const { operation } = action;
    const { path } = await actionRequest(action.name, input);
    // Some surfaces also read other objects, so the fault is only for the target of this action.
    const fault = { kind: "status", status: 403, path, ...(operation && { operation }) } as const;
    const { status } = await compareSurfaces({ mock, apikey: mock.apiKey, action, input, peers, fault });
    expect(status).toBe(403);
  });

  test("for an unknown target or an unknown key", async () => {
    const { path_parameters } = input;
    const asked = { mock, action, peers };
    const { status } = path_parameters
      ? await compareSurfaces({ ...asked, apikey: mock.apiKey, input: ofNobody(input), isUnknown: true })
      : await compareSurfaces({ ...asked, apikey: "00unknown", input });
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
