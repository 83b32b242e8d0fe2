import { operations } from "@okta-idm/core";
import { expect, test } from "vitest";
import {
  givenParameters,
  optionName,
  parameterOptions,
  refuseBoth,
  wholeNumber,
} from "./parameter-options.ts";

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

test.each([
  ["sortOrder", "sort-order"],
  ["q", "q"],
  ["Prefer", "prefer"],
  ["includeNonDeleted", "include-non-deleted"],
])("%s is --%s", (parameter, option) => {
  expect(optionName(parameter)).toBe(option);
});

test("every parameter is an option, a yes or no is two, and other parameters are named as options", () => {
  expect(parameterOptions(group, ["Prefer"])).toEqual({
    "send-email": { type: "boolean", help: "true: mailed. Default: true" },
    "no-send-email": { type: "boolean", help: "The opposite of --send-email" },
    "sort-order": { type: "string", value: "<asc|desc>", help: "Only with --search, not `other`." },
    search: { type: "string", value: "<text>", help: "An expression." },
    limit: { type: "string", value: "<n>", help: "" },
  });
  expect(parameterOptions(undefined)).toEqual({});
});

test("no two parameters of an operation are one option", () => {
  for (const { parameters } of Object.values(operations)) {
    const names = [parameters.query, parameters.header].flatMap((one) => Object.keys(one?.properties ?? {}));
    const options = names.map(optionName);
    expect(new Set(options).size).toBe(options.length);
  }
});

test("what was given is told by its own name and type, and what was not is left out", () => {
  expect(givenParameters(group, { "no-send-email": true, limit: "20", prefer: "x", yes: true })).toEqual({
    sendEmail: false,
    limit: 20,
    Prefer: "x",
  });
  expect(givenParameters(group, { "send-email": true, limit: "3" }, ["limit"])).toEqual({ sendEmail: true });
  expect(givenParameters(undefined, { q: "x" })).toEqual({});
});

test.each([
  [{ "send-email": true, "no-send-email": true }, "--send-email and --no-send-email exclude each other"],
  [{ "sort-order": "up" }, "--sort-order takes asc or desc"],
  [{ limit: "many" }, "--limit takes a whole number from 0"],
])("%j is refused", (values, message) => {
  expect(() => givenParameters(group, values)).toThrow(message);
});

test.each(["", "-1", "1.5", "1e3", "0x10", " 1", "9007199254740993", "４"])(
  "%j is no whole number",
  (text) => {
    expect(() => wholeNumber("--limit", text)).toThrow("--limit takes a whole number from 0");
  },
);

test("a number is held to its bounds, and two options to one", () => {
  expect(wholeNumber("--limit", "7", 1, 7)).toBe(7);
  expect(() => wholeNumber("--limit", "8", 1, 7)).toThrow("--limit takes a whole number from 1 up to 7");
  expect(() => refuseBoth({ all: true, limit: "1" }, "all", "limit")).toThrow("--all and --limit exclude");
  expect(() => refuseBoth({ all: true }, "all", "limit")).not.toThrow();
});
