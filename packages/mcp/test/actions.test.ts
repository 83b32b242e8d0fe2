import { READ_METHODS } from "@okta-idm/cli/internal";
import { type Action, actions } from "@okta-idm/connector";
import { operations } from "@okta-idm/core";
import { describe, expect, test } from "vitest";
import { type Called, type Connected, GENERATIONS, yes } from "./clients.ts";
import { startWorld } from "./world.ts";

const ALL = ["--allow", "contain,restore,destroy,generic"];
const table = actions as readonly Action[];

const isWrite = ({ operation }: Action) =>
  operation !== undefined && !READ_METHODS.has(operations[operation].method);

function textOf({ content }: Called): string {
  return content.map(({ text }) => text).join("\n");
}

async function callAll(client: Connected, inputs: Readonly<Record<string, object>>) {
  const called: (readonly [Action, Called])[] = [];
  for (const action of table) {
    const call = { name: action.name, arguments: inputs[action.name] as Record<string, unknown> };
    called.push([action, await client.callTool(call)]);
  }
  return called;
}

describe.each(GENERATIONS)("$name", ({ connect, canAsk }) => {
  test("lists every action, and runs each one after a person confirms it", async () => {
    const { mock, inputs, writes } = await startWorld();
    const client = await connect(mock, ALL, yes);
    const { tools } = await client.listTools();
    const names = tools.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(table.map(({ name }) => name)));
    expect(names).toEqual(expect.arrayContaining(["find_user", "user_access", "log_summary"]));

    const called = await callAll(client, inputs);
    for (const [action, result] of called) {
      if (isWrite(action) && !canAsk) {
        expect(result, action.name).toMatchObject({ isError: true });
        expect(textOf(result), action.name).toContain("cannot ask one over HTTP");
        continue;
      }
      expect(result.isError, `${action.name}: ${textOf(result)}`).toBeFalsy();
      const outcome = isWrite(action) ? { action: action.name } : { status: 200 };
      expect(result.structuredContent, action.name).toMatchObject(outcome);
      expect(JSON.parse(textOf(result))).toEqual(result.structuredContent);
    }
    const changes = table.filter(isWrite).length;
    expect(writes()).toHaveLength(canAsk ? changes : 0);
    expect(client.asked).toHaveLength(canAsk ? changes : 0);
    expect(mock.violations()).toEqual([]);
  });
});

test("only reads are offered without --allow", async () => {
  const { mock } = await startWorld();
  const [first] = GENERATIONS;
  const namesWith = async (args: readonly string[]) => {
    const client = await first?.connect(mock, args, yes);
    return (await client?.listTools())?.tools.map(({ name }) => name) ?? [];
  };
  const ofEffects = (...effects: string[]) =>
    table.filter(({ effect }) => effects.includes(effect)).map(({ name }) => name);
  expect(await namesWith([])).toEqual([...ofEffects("read"), "find_user", "user_access", "log_summary"]);
  const contained = await namesWith(["--allow", "contain"]);
  expect(contained).toEqual([...ofEffects("read", "contain"), "find_user", "user_access", "log_summary"]);
});
