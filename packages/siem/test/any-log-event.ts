import type { Contract, JsonSchema } from "@okta-idm/openapi";
import fc from "fast-check";
import { eventTypes } from "../generate/event-types.ts";
import type { OktaLogEvent } from "../src/index.ts";

/** The event types of Okta's catalog. */
export const EVENT_TYPES = await eventTypes();

/** Meaningful values, because values generated from the schema are never an address or a user. */
const MEANINGFUL: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  eventType: fc.oneof(
    fc.constantFrom(...EVENT_TYPES),
    fc.constantFrom("new.kind.create", "toString", "__proto__"),
  ),
  ipAddress: fc.oneof(fc.ipV4(), fc.ipV6(), fc.constant("fe80::1%eth0")),
  ip: fc.oneof(fc.ipV4(), fc.ipV6()),
  alternateId: fc.oneof(fc.emailAddress(), fc.constantFrom("unknown", "ana", "ana@intranet")),
  type: fc.constantFrom("User", "UserGroup", "AppInstance", "SystemPrincipal", "PolicyEntity"),
  result: fc.constantFrom("SUCCESS", "FAILURE", "CHALLENGE", "toString"),
  severity: fc.constantFrom("DEBUG", "INFO", "WARN", "ERROR", "CRITICAL"),
  published: fc.constantFrom("2026-11-29T18:00:00.000Z", "2016-12-31T23:59:60Z", "2026-11-29t18:00:00+01:00"),
  lat: fc.constantFrom(-91, -90, 0, 38.7),
  lon: fc.constantFrom(-180, 0, 9.1, 181),
  country: fc.constantFrom("Portugal", "PT"),
  debugData: fc.record(
    {
      risk: fc.constantFrom("{level=LOW}", "{reasons=New Device, New IP, level=HIGH}", "none", "{a"),
      behaviors: fc.constantFrom("{New IP=POSITIVE, Velocity=NEGATIVE}", "{}", "text"),
      logOnlySecurityData: fc.constantFrom('{"risk":{"level":"LOW"},"behaviors":{"New IP":"POSITIVE"}}', "{"),
      requestUri: fc.string(),
      privilegeGranted: fc.constantFrom("Super administrator", "App admin, Group admin"),
    },
    { requiredKeys: [] },
  ),
};

/** Any event that the contract allows, with unknown members. */
export function anyLogEvent(contract: Contract): fc.Arbitrary<OktaLogEvent> {
  const { LogEvent } = contract.document.components.schemas;
  return anyOf(contract, LogEvent ?? {}) as fc.Arbitrary<OktaLogEvent>;
}

function anyOf(contract: Contract, reference: JsonSchema): fc.Arbitrary<unknown> {
  const schema = contract.resolve(reference);
  const choices = schema["anyOf"] as readonly JsonSchema[] | undefined;
  if (choices) return fc.oneof(...choices.map((choice) => anyOf(contract, choice)));
  const types = [(schema["type"] ?? []) as string | string[]].flat();
  if (types.length === 0) return fc.jsonValue();
  return fc.oneof(...types.map((type) => ofType(contract, type, schema)));
}

function ofType(contract: Contract, type: string, schema: JsonSchema): fc.Arbitrary<unknown> {
  switch (type) {
    case "string":
      return fc.string({ minLength: (schema["minLength"] as number | undefined) ?? 0 });
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer();
    case "number":
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case "null":
      return fc.constant(null);
    case "array":
      return fc.array(anyOf(contract, (schema["items"] as JsonSchema | undefined) ?? {}), { maxLength: 3 });
    case "object":
      return objectOf(contract, schema);
    default:
      throw new Error(`The contract has a type that this test does not know: ${type}.`);
  }
}

function objectOf(contract: Contract, schema: JsonSchema): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema["properties"] as Record<string, JsonSchema> | undefined) ?? {});
  const model = Object.fromEntries(
    properties.map(([name, property]) => {
      const value = anyOf(contract, property);
      const meaningful = MEANINGFUL[name];
      const isStrict = ["published", "severity"].includes(name);
      return [name, meaningful === undefined ? value : isStrict ? meaningful : fc.oneof(value, meaningful)];
    }),
  );
  const requiredKeys = (schema["required"] as string[] | undefined) ?? [];
  const unknown = fc.dictionary(
    fc.oneof(fc.string(), fc.constantFrom("__proto__", "a.b", "newMember")),
    fc.jsonValue(),
    {
      maxKeys: 2,
    },
  );
  return fc
    .tuple(fc.record(model, { requiredKeys }), unknown)
    .map(([known, others]) => ({ ...others, ...known }));
}
