import { operations } from "@okta-idm/core";
import { expect, test } from "vitest";
import type { Option } from "../command.ts";
import { givenParameters, parameterOptions } from "./parameter-options.ts";
import { optionName } from "./parse-options.ts";

const group = {
  type: "object",
  required: ["sendEmail"],
  additionalProperties: false,
  properties: {
    sendEmail: { type: "boolean", description: "true: mailed.", default: true },
    sortOrder: { type: "string", enum: ["asc", "desc"], description: "Only with `search`, not `other`." },
    search: { type: "string", description: "An expression." },
    limit: { type: "integer" },
    Prefer: { type: "string" },
  },
} as const;

test("every parameter is an option, a boolean is two, and other parameters are named as options", () => {
  const options = parameterOptions(group, ["Prefer"]) as Readonly<Record<string, Option>>;
  expect(options).toMatchObject({
    sendEmail: { type: "boolean", help: "true: mailed (default: true)" },
    noSendEmail: { type: "boolean", help: "The opposite of --send-email" },
    sortOrder: { type: "string", value: "<asc|desc>", help: "Only with --search, not `other`." },
    search: { type: "string", value: "<text>", help: "An expression." },
    limit: { type: "string", value: "<n>", help: "" },
  });
  expect(Object.keys(options)).toHaveLength(5);
  expect(parameterOptions(undefined)).toEqual({});
});

test("no two parameters of an operation have the same option", () => {
  for (const { parameters } of Object.values(operations)) {
    const names = [parameters.query, parameters.header].flatMap((one) => Object.keys(one?.properties ?? {}));
    const options = names.map(optionName);
    expect(new Set(options).size).toBe(options.length);
  }
});

test("given options become parameters by name and type, and others are left out", () => {
  expect(givenParameters(group, { noSendEmail: true, limit: 20, Prefer: "x", yes: true })).toEqual({
    sendEmail: false,
    limit: 20,
    Prefer: "x",
  });
  expect(givenParameters(group, { sendEmail: true, noSendEmail: false, limit: 3 }, ["limit"])).toEqual({
    sendEmail: true,
  });
  expect(givenParameters(undefined, { q: "x" })).toEqual({});
});

test("a boolean that is given both ways is rejected", () => {
  expect(() => givenParameters(group, { sendEmail: true, noSendEmail: true })).toThrow(
    "--send-email conflicts with --no-send-email. Omit one of them.",
  );
});
