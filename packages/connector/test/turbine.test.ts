import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Action, actions } from "../src/index.ts";

// That the runner runs them is a test of apps/parity.

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);

const FOLDER = new URL("../turbine/", import.meta.url);
const definition = (path: string) => parse(readFileSync(new URL(path, FOLDER), "utf8"), { version: "1.1" });

test("there are one connector, one asset, and an action for each one of the table", () => {
  expect(definition("config/connector.yaml")).toMatchObject({ schema: "connector/1", name: "okta" });
  // The runner looks for the method that authenticates by the name of the asset, which is the name of its file.
  expect(definition("config/assets/apikey.yaml")).toMatchObject({ schema: "asset/1", name: "apikey" });
  const files = readdirSync(new URL("config/actions", FOLDER));
  expect(files.sort()).toEqual(actions.map(({ name }) => `${name}.yaml`).sort());
});

describe.each(actions as readonly Action[])("the definition of $name", (action) => {
  const { schema, name, inputs, output, meta } = definition(`config/actions/${action.name}.yaml`);

  test("has the action's name, and its inputs take the action's example", () => {
    expect({ schema, name }).toEqual({ schema: "action/1", name: action.name });
    const validate = ajv.compile(inputs);
    expect(validate(action.example), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...action.example, verify_ssl: true, unknown: 1 })).toBe(false);
  });

  const names = Object.keys(action.operation ? (action.example.path_parameters ?? {}) : {});

  test("fills its endpoint from its path parameters or their older names, without escapes for HTML", () => {
    const olderNames = names.map((name) => name.replace("Id", "-id"));
    const parts = names.map((name, at) => `{{{${name}}}}{{^${name}}}{{{${olderNames[at]}}}}{{/${name}}}`);
    const rest = parts.reduce((endpoint, part) => endpoint.replace(part, ""), meta.endpoint ?? "");
    expect(rest).not.toMatch(/[{}]/);
    if (names.length > 0)
      expect(Object.keys(inputs.properties.path_parameters.properties).sort()).toEqual(
        [...names, ...olderNames].sort(),
      );
  });

  test("has patterns that Python's regular expressions know, and no reference", () => {
    const text = JSON.stringify([inputs, output]);
    expect(text).not.toContain("\\\\p{");
    expect(text).not.toContain("$ref");
  });

  if (names.length === 0) return;
  test("needs each path parameter under one of its names", () => {
    const { properties, ...path } = inputs.properties.path_parameters;
    const validate = ajv.compile({ ...path, properties: {} });
    const { path_parameters } = action.example;
    const older = Object.entries(path_parameters).map(([name, value]) => [name.replace("Id", "-id"), value]);
    expect(validate(path_parameters)).toBe(true);
    expect(validate(Object.fromEntries(older))).toBe(true);
    expect(validate({})).toBe(false);
  });
});
