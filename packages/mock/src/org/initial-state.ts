import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Contract } from "../contract/contract.ts";
import type { Application } from "./applications.ts";
import type { Group, Memberships } from "./groups.ts";
import type { LogEvent } from "./system-log.ts";
import type { User } from "./users.ts";

/** The given objects of an org. Missing members are generated. */
export interface GivenObjects {
  readonly users?: readonly User[];
  readonly groups?: readonly Group[];
  readonly apps?: readonly Application[];
  readonly events?: readonly LogEvent[];
  readonly memberships?: Memberships;
}

/** The users, groups and apps of the contract's examples: the first ones of every generated org. */
export function exampleOrg(contract: Contract, seed: number): Required<Omit<GivenObjects, "events">> {
  const list = <Item>(operation: string, example: string) =>
    (contract.example(operation, { status: 200, example }) as (Item & { _links?: object })[]).map(
      ({ _links, ...item }) => item as Item,
    );
  return {
    users: [...list<User>("listUsers", "threeUsers"), ADMIN],
    groups: list<Group>("listGroups", "threeKinds").map((group) => builtIn(group, seed)),
    apps: list<Application>("listApplications", "threeKinds"),
    memberships: {
      "00g2fin4ance7Rk9w3Ls": ["00u1ana2ferreira3Q5d"],
      "00g6dir8ectory4Qn1v5": ["00u9chl3martin5Wp2e1"],
    },
  };
}

/** In Okta's responses, the group Everyone often has no description. Here it has none if the seed is even. */
function builtIn(group: Group, seed: number): Group {
  if (group.type !== "BUILT_IN" || seed % 2 !== 0) return group;
  const { description: _, ...profile } = group.profile;
  return { ...group, profile };
}

/** The administrator in the contract's events, who owns the mock's API tokens. */
export const ADMIN: User = {
  id: "00u7adm2in4istr6ato8",
  status: "ACTIVE",
  created: "2024-01-15T08:00:00.000Z",
  activated: "2024-01-15T08:00:00.000Z",
  statusChanged: "2024-01-15T08:00:00.000Z",
  lastLogin: "2026-01-05T08:30:00.000Z",
  lastUpdated: "2024-01-15T08:00:00.000Z",
  passwordChanged: "2025-10-01T08:00:00.000Z",
  type: { id: "oty1def2ault3type4Xy" },
  profile: {
    login: "admin@example.com",
    email: "admin@example.com",
    secondEmail: null,
    firstName: "Acme",
    lastName: "Admin",
    mobilePhone: null,
  },
  credentials: { password: {}, provider: { type: "OKTA", name: "OKTA" } },
};

const SCHEMAS = { users: "User", groups: "Group", apps: "Application", events: "LogEvent" } as const;

/**
 * Reads the state of an org from a JSON value. Links are removed, because the org creates its own.
 *
 * @throws Error that names the place and the reason.
 */
export function loadState(value: unknown, contract: Contract): GivenObjects {
  if (!isObject(value)) throw wrong("", "must be an object");
  const { memberships, ...lists } = value;
  const validate = validators(contract);
  const given: Record<string, object[]> = {};
  for (const [member, items] of Object.entries(lists)) {
    if (!Object.hasOwn(SCHEMAS, member)) {
      throw wrong(member, `is unknown; use ${[...Object.keys(SCHEMAS), "memberships"].join(", ")}`);
    }
    if (!Array.isArray(items)) throw wrong(member, "must be an array");
    given[member] = items.map((item: unknown, index) =>
      check(item, `${member}[${index}]`, validate(SCHEMAS[member as keyof typeof SCHEMAS])),
    );
    checkDuplicates(member, given[member]);
  }
  if (memberships === undefined) return given;
  return { ...given, memberships: checkMemberships(memberships) };
}

/** Compiled once, because a test may `reset()` the mock before each case. */
const compiled = new WeakMap<Contract, (schema: string) => ValidateFunction>();

function validators(contract: Contract): (schema: string) => ValidateFunction {
  const known = compiled.get(contract) ?? compile(contract);
  compiled.set(contract, known);
  return known;
}

function compile(contract: Contract): (schema: string) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  // The package is CommonJS: with nodenext, its types have the function one level too deep.
  (addFormats as unknown as typeof addFormats.default)(ajv);
  ajv.addSchema({ $id: "contract", components: { schemas: contract.document.components.schemas } });
  // Ajv caches it by its reference.
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

function checkDuplicates(member: string, items: readonly object[]): void {
  const seen = new Set<unknown>();
  for (const [index, item] of items.entries()) {
    const { id, uuid } = item as { id?: unknown; uuid?: unknown };
    const key = id ?? uuid;
    if (seen.has(key)) throw wrong(`${member}[${index}]`, `has a duplicate id: ${key}`);
    seen.add(key);
  }
}

function checkMemberships(value: unknown): Record<string, string[]> {
  if (!isObject(value)) throw wrong("memberships", "must be an object with user ids by group id");
  for (const [group, members] of Object.entries(value)) {
    if (!Array.isArray(members) || members.some((id) => typeof id !== "string")) {
      throw wrong(`memberships.${group}`, "must be an array of user ids");
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
