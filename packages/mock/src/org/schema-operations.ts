import { generatedId } from "../random.ts";
import { applicationIndex } from "./application-operations.ts";
import type { OrgRequest, OrgState } from "./org.ts";
import { bodyOf, type Handlers, noContent, nowIn, ok, orNotFound } from "./org-requests.ts";
import { invalid, TAKEN } from "./refusal.ts";
import { DEFAULT_TYPE } from "./user-writes.ts";

type Attributes = Readonly<Record<string, object | null>>;

interface Part {
  readonly id: string;
  readonly type: "object";
  readonly properties: Attributes;
  readonly required: readonly string[];
}

interface Schema {
  readonly name: string;
  readonly title: string;
  readonly lastUpdated: string;
  readonly base: Part;
  readonly custom: Part;
}

interface UserType {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly description: string | null;
  readonly default: boolean;
  readonly created: string;
  readonly createdBy: string;
  readonly lastUpdated: string;
  readonly lastUpdatedBy: string;
}

const SINCE = "2024-01-15T08:00:00.000Z";
const DRAFT = "http://json-schema.org/draft-04/schema#";
/** Required attributes of Okta's base schema of users. */
const REQUIRED = ["login", "email", "firstName", "lastName"];

/** The operations on profile schemas and user types, by operationId. */
export function schemaOperations(state: OrgState): Handlers {
  const { contract, seed } = state;
  const schemas = new Map<string, Schema>();
  const types = new Map<string, UserType>([[DEFAULT_TYPE, defaultType]]);
  let made = 0;

  /** Names of the attributes in a schema of the contract. */
  const attributes = (schema: string, required: readonly string[]): Part =>
    part(
      "base",
      Object.fromEntries(contract.members(schema).map((name) => [name, attribute(name)])),
      required,
    );

  const first = (key: string, kind: "user" | "group" | "app"): Schema => {
    const base = {
      user: () => attributes("UserProfile", REQUIRED),
      group: () => attributes("GroupProfile", ["name"]),
      app: () => part("base", { userName: attribute("userName"), email: attribute("email") }, ["userName"]),
    }[kind]();
    const custom = key === "user/default" ? { badgeNumber: attribute("badgeNumber", "integer") } : {};
    return { name: kind, title: kind, lastUpdated: SINCE, base, custom: part("custom", custom, []) };
  };

  const schemaOf = (key: string, kind: "user" | "group" | "app"): Schema =>
    schemas.get(key) ?? first(key, kind);

  const respond = (key: string, { name, title, lastUpdated, base, custom }: Schema, { origin }: OrgRequest) =>
    ok({
      $schema: DRAFT,
      id: `${origin}/meta/schemas/${key}`,
      name,
      title,
      type: "object",
      created: SINCE,
      lastUpdated,
      definitions: { custom, base },
      properties: { profile: { allOf: [{ $ref: "#/definitions/custom" }, { $ref: "#/definitions/base" }] } },
      _links: { self: { rel: "self", href: `${origin}/api/v1/meta/schemas/${key}`, method: "GET" } },
    });

  const update = (key: string, kind: "user" | "group" | "app", request: OrgRequest) => {
    const before = schemaOf(key, kind);
    const { definitions } = bodyOf<{ definitions: Record<string, Partial<Part>> }>(request);
    const next = {
      ...before,
      lastUpdated: nowIn(state),
      base: merged(before.base, definitions?.["base"]),
      custom: merged(before.custom, definitions?.["custom"]),
    };
    schemas.set(key, next);
    return respond(key, next, request);
  };

  /** A user schema has the id of its user type. */
  const userKey = ({ path }: OrgRequest): string => {
    const id = path["schemaId"] ?? "";
    if (id === "default" || id === schemaIdOf(DEFAULT_TYPE)) return "user/default";
    const type = [...types.keys()].find((known) => known === id || schemaIdOf(known) === id);
    return `user/${schemaIdOf(orNotFound(type, id, "schemaNotFound"))}`;
  };

  const appKey = (request: OrgRequest): string => {
    applicationIndex(state, request);
    return `apps/${request.path["appId"]}/default`;
  };

  const typeOf = ({ path }: OrgRequest): UserType => {
    const id = path["typeId"] ?? "";
    return orNotFound(types.get(id === "default" ? DEFAULT_TYPE : id), id, "typeNotFound");
  };

  const typeBody = (type: UserType, { origin }: OrgRequest): object => ({
    ...type,
    _links: {
      self: { rel: "self", href: `${origin}/api/v1/meta/types/user/${type.id}`, method: "GET" },
      schema: {
        rel: "schema",
        href: `${origin}/api/v1/meta/schemas/user/${type.default ? "default" : schemaIdOf(type.id)}`,
        method: "GET",
      },
    },
  });

  const renamed = (request: OrgRequest) => {
    const before = typeOf(request);
    const { displayName = before.displayName, description = before.description } = bodyOf<UserType>(request);
    const at = nowIn(state);
    const next = { ...before, displayName, description, lastUpdated: at, lastUpdatedBy: request.actor.id };
    types.set(next.id, next);
    return ok(typeBody(next, request));
  };

  return {
    getUserSchema: (request) => {
      const key = userKey(request);
      return respond(key, schemaOf(key, "user"), request);
    },
    updateUserProfile: (request) => update(userKey(request), "user", request),
    getGroupSchema: (request) => respond("group/default", schemaOf("group/default", "group"), request),
    updateGroupSchema: (request) => update("group/default", "group", request),
    getApplicationUserSchema: (request) => {
      const key = appKey(request);
      return respond(key, schemaOf(key, "app"), request);
    },
    updateApplicationUserProfile: (request) => update(appKey(request), "app", request),

    listUserTypes: (request) => ok([...types.values()].map((type) => typeBody(type, request))),

    createUserType: (request) => {
      const { name = "", displayName = name, description = null } = bodyOf<UserType>(request);
      if ([...types.values()].some((type) => type.name === name)) throw invalid("name", TAKEN);
      const at = nowIn(state);
      const by = request.actor.id;
      const id = generatedId("oty", seed, made);
      made += 1;
      const type: UserType = {
        id,
        name,
        displayName,
        description,
        default: false,
        created: at,
        createdBy: by,
        lastUpdated: at,
        lastUpdatedBy: by,
      };
      types.set(id, type);
      return ok(typeBody(type, request));
    },

    getUserType: (request) => ok(typeBody(typeOf(request), request)),
    updateUserType: renamed,
    replaceUserType: renamed,

    deleteUserType: (request) => {
      const type = typeOf(request);
      if (type.default) throw invalid("typeId", "The default user type cannot be deleted");
      types.delete(type.id);
      return noContent();
    },
  };
}

const schemaIdOf = (typeId: string) => `osc${typeId.slice(3)}`;

function attribute(name: string, type = "string"): object {
  return {
    title: name,
    type,
    mutability: "READ_WRITE",
    scope: "NONE",
    permissions: [{ principal: "SELF", action: "READ_ONLY" }],
    master: { type: "PROFILE_MASTER" },
  };
}

function part(name: string, properties: Attributes, required: readonly string[]): Part {
  return { id: `#${name}`, type: "object", properties, required };
}

/** Existing attributes with the sent ones; `null` removes one. */
function merged(before: Part, sent: Partial<Part> | undefined): Part {
  const all = { ...before.properties, ...sent?.properties };
  const properties = Object.fromEntries(Object.entries(all).filter(([, attribute]) => attribute !== null));
  return { ...before, properties };
}

const defaultType: UserType = {
  id: DEFAULT_TYPE,
  name: "user",
  displayName: "User",
  description: "Okta user profile template with default permission settings",
  default: true,
  created: SINCE,
  createdBy: "00u7adm2in4istr6ato8",
  lastUpdated: SINCE,
  lastUpdatedBy: "00u7adm2in4istr6ato8",
};
