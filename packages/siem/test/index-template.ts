import { isIP } from "node:net";
import { EcsFlat } from "@elastic/ecs";

interface EcsField {
  readonly type: string;
  readonly normalize: readonly string[];
  readonly allowed_values?: readonly {
    readonly name: string;
    readonly expected_event_types?: readonly string[];
  }[];
}

/** The fields of ECS, by name. */
export const ECS_FIELDS = new Map(Object.entries(EcsFlat as Readonly<Record<string, EcsField>>));

/** The fields of `okta.*` that Elastic's okta integration does not map as keywords. */
const OKTA_FIELDS = new Map<string, string>([
  ["okta.authentication_context.authentication_step", "integer"],
  ["okta.client.ip", "ip"],
  ["okta.debug_context.debug_data.flattened", "flattened"],
  ["okta.device.device_integrator", "flattened"],
  ["okta.device.managed", "boolean"],
  ["okta.device.registered", "boolean"],
  ["okta.device.secure_hardware_present", "boolean"],
  ["okta.request.ip_chain", "flattened"],
  ["okta.security_context.as.number", "integer"],
  ["okta.security_context.is_proxy", "boolean"],
]);

/**
 * An index with the mappings of `@elastic/ecs`. Like Elasticsearch, it maps other fields by their first value. It reports the fields
 * that it would reject.
 */
export class EcsIndex {
  /** Mappings of fields that are not in the template. */
  readonly #dynamic = new Map<string, string>();

  /** The mapping errors of a document. */
  errors(document: object): string[] {
    return [...this.#errorsOf("", document)];
  }

  *#errorsOf(path: string, value: unknown): Iterable<string> {
    const oktaType = OKTA_FIELDS.get(path);
    if (oktaType !== undefined) {
      for (const item of [value].flat()) {
        if (!fits(oktaType, item))
          yield `${path}: ${JSON.stringify(item)} is no ${oktaType} to Elastic's integration`;
      }
    }
    if (Array.isArray(value)) {
      for (const item of value) yield* this.#errorsOf(path, item);
      return;
    }
    const field = ECS_FIELDS.get(path);
    if (field) {
      if (!fits(field.type, value)) yield `${path}: ${JSON.stringify(value)} is no ${field.type}`;
      // Members of these have no mappings.
      if (["geo_point", "flattened", "nested"].includes(field.type)) return;
    }
    if (isObject(value)) {
      if (path !== "" && !field) yield* this.#conflict(path, "object");
      for (const [name, inside] of Object.entries(value)) {
        if (name.trim() === "" || name.includes(".") || name.startsWith("."))
          yield `${path}: a field named ${JSON.stringify(name)}`;
        yield* this.#errorsOf(path === "" ? name : `${path}.${name}`, inside);
      }
    } else if (!field) {
      if (!path.startsWith("okta.")) yield `${path}: is no field of ECS`;
      yield* this.#conflict(path, kindOf(value));
    }
  }

  *#conflict(path: string, kind: string): Iterable<string> {
    const mapped = this.#dynamic.get(path);
    if (mapped === undefined) this.#dynamic.set(path, kind);
    else if (mapped !== kind) yield `${path}: ${kind}, but it is mapped as ${mapped}`;
  }
}

/** Returns the members of a document that are ECS fields with a list of values. */
export function notLists(document: object): string[] {
  const found: string[] = [];
  const look = (path: string, value: unknown) => {
    const field = ECS_FIELDS.get(path);
    if (field?.normalize.includes("array") && !Array.isArray(value)) found.push(path);
    if (isObject(value)) {
      for (const [name, inside] of Object.entries(value))
        look(path === "" ? name : `${path}.${name}`, inside);
    }
  };
  look("", document);
  return found;
}

function fits(type: string, value: unknown): boolean {
  switch (type) {
    case "keyword":
    case "wildcard":
    case "match_only_text":
    case "constant_keyword":
      return typeof value === "string";
    case "long":
      return Number.isSafeInteger(value);
    case "integer":
      return Number.isSafeInteger(value) && Math.abs(value as number) < 2 ** 31;
    case "float":
    case "double":
    case "scaled_float":
      return Number.isFinite(value);
    case "boolean":
      return typeof value === "boolean";
    case "ip":
      return typeof value === "string" && isIP(value) > 0 && !value.includes("%");
    case "date":
      return typeof value === "string" && /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);
    case "geo_point": {
      const { lat, lon } = value as { lat: number; lon: number };
      return Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
    }
    case "object":
    case "nested":
    case "flattened":
      return isObject(value);
    default:
      throw new Error(`This test does not know the type ${type}.`);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (typeof value === "number") return "number";
  return typeof value;
}
