import { type Operation, operations } from "@okta-idm/core";
import { expect, test } from "vitest";
import { type Action, actions, createConnector } from "../src/index.ts";
import { parameterGroups } from "../src/input-schema.ts";
import { asset, recordingFetch } from "./recording-fetch.ts";

const operationActions = (actions as readonly Action[]).flatMap((action) =>
  action.operation ? [{ ...action, name: action.name, operation: operations[action.operation] }] : [],
);

test.each(operationActions)(
  "$name sends every parameter of the contract under its own name",
  async (action) => {
    const { fetch, requests } = recordingFetch();
    await createConnector(asset, { fetch }).runJson(action.name, fullInput(action.operation));
    const [request] = requests;
    const url = new URL(request?.url ?? "");
    const { path, query, header } = action.operation.parameters;
    expect(request?.method).toBe(action.operation.method);
    expect(url.pathname).toBe(
      action.operation.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(example(path, name))),
    );
    expect([...url.searchParams]).toEqual(names(query).map((name) => [name, String(example(query, name))]));
    for (const name of names(header)) expect(request?.headers.get(name)).toBe(example(header, name));
  },
);

type Group = Operation["parameters"]["path"];

function names(group: Group): string[] {
  return Object.keys(group?.properties ?? {});
}

function example(group: Group, name: string): string {
  return [group?.properties[name]?.["examples"]].flat()[0] as string;
}

function fullInput(operation: Operation): object {
  const groups = parameterGroups(operation).map(([place, group]) => [
    place,
    Object.fromEntries(names(group).map((name) => [name, example(group, name)])),
  ]);
  return Object.fromEntries(groups);
}

test.each(["SSWS 00abc", "00abc", " ssws  00abc "])(
  "the key %j is sent once as SSWS 00abc",
  async (apikey) => {
    const { fetch, requests } = recordingFetch();
    await createConnector({ ...asset, apikey }, { fetch }).run("get_groups", {});
    expect(requests[0]?.headers.get("authorization")).toBe("SSWS 00abc");
  },
);

test.each(["ana@example.com", "ana+test@example.com", "ána b@example.com", "100%@example.com"])(
  "the login %s is taken and encoded",
  async (userId) => {
    const { fetch, requests } = recordingFetch();
    await createConnector(asset, { fetch }).run("suspend_user", { path_parameters: { userId } });
    expect(new URL(requests[0]?.url ?? "").pathname).toBe(
      `/api/v1/users/${encodeURIComponent(userId)}/lifecycle/suspend`,
    );
  },
);
