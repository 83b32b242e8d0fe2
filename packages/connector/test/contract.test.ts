import { operations } from "@okta-idm/core";
import { type Mock, startMock } from "@okta-idm/mock";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import rows from "../actions.json" with { type: "json" };
import {
  type Action,
  actions,
  createConnector,
  OUTPUT_KEYS,
  type Output,
  outputBody,
  readManifest,
} from "../src/index.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ responses: "examples" });
});
afterAll(() => mock.close());

const asset = () => ({ url: mock.url, apikey: mock.apiKey });

describe.each(actions as readonly Action[])("$name against the mock", (action) => {
  const operation = action.operation && operations[action.operation];

  const documented = documentation(action);
  test.each([
    ["example of the manifest", action.example] as const,
    ...(documented ? [["documented example, with corrections", documented.example] as const] : []),
  ])(
    "succeeds with the %s, in the documented keys and a body that the manifest describes",
    async (_, input) => {
      const output = await createConnector(asset()).runJson(action.name, input);
      expect(operation?.success ?? [200]).toContain(output.status_code);
      await expectDocumented(action, output);
    },
  );

  test.each([200, ...(operation?.errors ?? [])])(
    "has the keys of the manifest in the shape turbine, for a %i",
    async (status) => {
      const fetch = status === 200 ? undefined : askingFor(status);
      const options = { fetch, retry: { attempts: 1, refusals: 0 }, outputShape: "turbine" } as const;
      const output = await createConnector(asset(), options).runJson(action.name, action.example);
      const { turbineOutput } = await readManifest(action);
      const validate = validatorOf(`${action.name} turbine`, turbineOutput);
      expect(validate(output), JSON.stringify(validate.errors)).toBe(true);
      if (status !== 200) expect(output.json_body).toMatchObject({ errorCode: expect.any(String) });
    },
  );

  test.each(operation?.errors ?? [])("returns a %i as the documented output", async (status) => {
    const options = { fetch: askingFor(status), retry: { attempts: 1, refusals: 0 } };
    const output = await createConnector(asset(), options).runJson(action.name, action.example);
    expect(output.status_code).toBe(status);
    expect(output.reason).not.toBe("");
    expect(outputBody(output)).toMatchObject({
      errorCode: expect.stringMatching(/^E\d{7}$/),
      errorId: expect.any(String),
    });
    await expectDocumented(action, output);
  });
});

/** Asks the mock for one of the contract's statuses. */
function askingFor(status: number) {
  return (request: Request) => {
    const url = new URL(request.url);
    url.searchParams.set("__code", String(status));
    return fetch(new Request(url, request));
  };
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
const validators = new Map<string, ValidateFunction>();

/** Compiles each schema once. */
function validatorOf(name: string, schema: object): ValidateFunction {
  const validate = validators.get(name) ?? ajv.compile(schema);
  validators.set(name, validate);
  return validate;
}

/** Returns the documentation's description of an action; undefined if it has none. */
function documentation({ name }: Action) {
  return rows.find((row) => row.name === name)?.documented;
}

async function expectDocumented(action: Action, output: Output): Promise<void> {
  const keys = documentation(action)?.output ?? OUTPUT_KEYS[action.output];
  expect(Object.keys(output)).toEqual(keys);
  const { output: schema } = await readManifest(action);
  const validate = validatorOf(action.name, schema);
  expect(validate(output), JSON.stringify(validate.errors)).toBe(true);
}
