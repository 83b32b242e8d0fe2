import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Contract } from "./contract.ts";
import type { Written } from "./written.ts";

const SCHEMAS = { users: "User", groups: "Group", apps: "Application", events: "LogEvent" } as const;

/**
 * Takes a JSON value as the state of an org. Links are left out, as the org makes its own.
 *
 * @throws Error that names the place and says what is wrong there.
 */
export function loadState(value: unknown, contract: Contract): Written {
  if (!isObject(value)) throw wrong("", "is to be an object");
  const { memberships, ...lists } = value;
  const validate = validators(contract);
  const written: Record<string, object[]> = {};
  for (const [member, items] of Object.entries(lists)) {
    if (!Object.hasOwn(SCHEMAS, member)) {
      throw wrong(member, `is unknown; there are ${[...Object.keys(SCHEMAS), "memberships"].join(", ")}`);
    }
    if (!Array.isArray(items)) throw wrong(member, "is to be an array");
    written[member] = items.map((item: unknown, index) =>
      check(item, `${member}[${index}]`, validate(SCHEMAS[member as keyof typeof SCHEMAS])),
    );
    refuseTwins(member, written[member]);
  }
  if (memberships === undefined) return written;
  return { ...written, memberships: checkMemberships(memberships) };
}

/** Compiled once: a test may `reset()` the mock before each of its cases. */
const compiled = new WeakMap<Contract, (schema: string) => ValidateFunction>();

function validators(contract: Contract): (schema: string) => ValidateFunction {
  const known = compiled.get(contract) ?? compile(contract);
  compiled.set(contract, known);
  return known;
}

function compile(contract: Contract): (schema: string) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  // The package is CommonJS: under nodenext its types put the function one level too deep.
  (addFormats as unknown as typeof addFormats.default)(ajv);
  ajv.addSchema({ $id: "contract", components: { schemas: contract.schemas } });
  // Kept by ajv under its reference.
  return (schema) => ajv.getSchema(`contract#/components/schemas/${schema}`) as ValidateFunction;
}

function check(item: unknown, place: string, validate: ValidateFunction): object {
  if (!validate(item)) {
    const { instancePath = "", message } = validate.errors?.[0] ?? {};
    throw wrong(`${place}${instancePath.replaceAll("/", ".")}`, `${message}`);
  }
  const { _links, ...rest } = item as { _links?: unknown };
  return rest;
}

function refuseTwins(member: string, items: readonly object[]): void {
  const seen = new Set<unknown>();
  for (const [index, item] of items.entries()) {
    const { id, uuid } = item as { id?: unknown; uuid?: unknown };
    const key = id ?? uuid;
    if (seen.has(key)) throw wrong(`${member}[${index}]`, `has the id of another: ${key}`);
    seen.add(key);
  }
}

function checkMemberships(value: unknown): Record<string, string[]> {
  if (!isObject(value))
    throw wrong("memberships", "is to be an object: ids of users by the id of their group");
  for (const [group, members] of Object.entries(value)) {
    if (!Array.isArray(members) || members.some((id) => typeof id !== "string")) {
      throw wrong(`memberships.${group}`, "is to be an array of ids of users");
    }
  }
  return value as Record<string, string[]>;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function wrong(place: string, what: string): Error {
  return new Error(
    `The state of the mock org is not valid: ${["state", place].filter(Boolean).join(".")} ${what}.`,
  );
}
