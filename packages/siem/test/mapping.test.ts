import { startMock } from "@okta-idm/mock";
import { readContract } from "@okta-idm/openapi";
import fc from "fast-check";
import { expect, test } from "vitest";
import { nightly } from "../../../nightly.ts";
import { ECS_MODES, eventTypeMapping, type OktaLogEvent, toEcs, toOcsf } from "../src/index.ts";
import { anyLogEvent, EVENT_TYPES } from "./any-log-event.ts";
import { ECS_FIELDS, EcsIndex, notLists } from "./index-template.ts";
import { ocsfPython, validated } from "./ocsf-validators.ts";

const contract = await readContract();
const anyEvent = anyLogEvent(contract);
const python = await ocsfPython();

/** An event of each type of the catalog, and one of a new type. */
const EACH_TYPE: readonly OktaLogEvent[] = [...EVENT_TYPES, "brand.new.event"].map((eventType, index) => ({
  uuid: `uuid-${index}`,
  published: "2026-11-29T18:00:00.123Z",
  eventType,
  severity: "INFO",
  displayMessage: "Something happened",
  actor: { id: "00u1", type: "User", alternateId: "ana@example.com", displayName: "Ana" },
  ...(index % 2 === 0 && {
    client: {
      ipAddress: "192.0.2.7",
      device: "Computer",
      userAgent: { os: "Linux", rawUserAgent: "curl/8" },
    },
    target: [
      { id: "00u2", type: "User", alternateId: "bo@example.com", displayName: "Bo" },
      { id: "00g2", type: "UserGroup", displayName: "Finance" },
      { id: "0oa2", type: "AppInstance", displayName: "Payroll" },
    ],
  }),
}));

async function mockEvents(): Promise<OktaLogEvent[]> {
  const mock = await startMock({ events: 300 });
  try {
    const since = new Date(mock.now() - 30 * 86_400_000).toISOString();
    const headers = { Authorization: `SSWS ${mock.apiKey}` };
    const response = await fetch(`${mock.url}/api/v1/logs?since=${since}&limit=1000`, { headers });
    return (await response.json()) as OktaLogEvent[];
  } finally {
    await mock.close();
  }
}

test("every event type of Okta's catalogue, and every kind of the mock, is mapped by a row of the table", async () => {
  const types = new Set([...EVENT_TYPES, ...(await mockEvents()).map(({ eventType }) => eventType)]);
  expect([...types].filter((eventType) => eventTypeMapping(eventType).row === undefined)).toEqual([]);
  expect(EVENT_TYPES).toHaveLength(1_178);
});

test("event categories and types are those that ECS allows, and fit each other", () => {
  const categories = new Map(
    ECS_FIELDS.get("event.category")?.allowed_values?.map((value) => [value.name, value]),
  );
  const wrong = EVENT_TYPES.flatMap((eventType) => {
    const { category, type } = eventTypeMapping(eventType).ecs;
    const expected = category.flatMap((name) => categories.get(name)?.expected_event_types ?? [`no ${name}`]);
    return type.filter((name) => !expected.includes(name)).map((name) => `${eventType}: ${category} ${name}`);
  });
  expect(wrong).toEqual([]);
});

test.each(ECS_MODES)(
  "documents of mode %s fit an index made from @elastic/ecs, also those of the mock",
  async (mode) => {
    const index = new EcsIndex();
    const documents = [...EACH_TYPE, ...(await mockEvents())].map((event) => toEcs(event, { mode }));
    expect(documents.flatMap((document) => [...index.errors(document), ...notLists(document)])).toEqual([]);
  },
);

test("any event of the contract has a document without a mapping error, found again by its uuid", () => {
  const index = new EcsIndex();
  fc.assert(
    fc.property(anyEvent, (event) => {
      const document = JSON.parse(JSON.stringify(toEcs(event)));
      expect([...index.errors(document), ...notLists(document)]).toEqual([]);
      expect(document.event.id).toBe(event.uuid);
      expect(document["@timestamp"]).toMatch(/Z$/);
      for (const mode of ECS_MODES) expect(toEcs(event, { mode }).event.id).toBe(event.uuid);
    }),
    { numRuns: nightly(150, 500) },
  );
});

test("any event of the contract has an OCSF event, found again by its uuid", () => {
  fc.assert(
    fc.property(anyEvent, (event) => {
      const mapped = toOcsf(event);
      expect(mapped.metadata.uid).toBe(event.uuid);
      expect(mapped.type_uid).toBe(mapped.class_uid * 100 + mapped.activity_id);
      expect(toOcsf(event, { version: "1.9.0-dev" }).metadata.version).toBe("1.9.0-dev");
    }),
    { numRuns: nightly(150, 500) },
  );
});

test("no text of an event is lost, neither in ECS nor in OCSF", () => {
  fc.assert(
    fc.property(anyEvent, (event) => {
      for (const mapped of [toEcs(event), toOcsf(event)]) {
        // SUCCESS is Success in OCSF.
        const written = [JSON.stringify(mapped), ...textsIn(mapped)].join("\n").toLowerCase();
        const isWritten = (text: string) =>
          written.includes(text) || written.includes(JSON.stringify(text).slice(1, -1));
        expect(textsIn(event).filter((text) => !isWritten(text.toLowerCase()))).toEqual([]);
      }
    }),
    { numRuns: nightly(150, 500) },
  );
});

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  // The pairs in these texts become fields of their own.
  const names = Object.keys(value).filter(
    (name) => !["risk", "behaviors", "logOnlySecurityData"].includes(name),
  );
  return names.flatMap((name) => textsIn((value as Record<string, unknown>)[name]));
}

test.each([null, [], "text", 0, {}, { actor: "text", target: [null, "x", [{}]], client: [], published: 1 }])(
  "what is no event, such as %j, throws nothing",
  (event) => {
    for (const mode of ECS_MODES) expect(toEcs(event as never, { mode }).event.outcome).toBe("unknown");
    expect(toOcsf(event as never)).toMatchObject({ class_uid: 6003, time: 0 });
  },
);

test("OCSF events are valid for the validators of PyPI", async ({ skip }) => {
  if ("missing" in python) return skip(python.missing);
  const made = fc.sample(anyEvent, { numRuns: 600, seed: 24 });
  const events = [...EACH_TYPE, ...(await mockEvents()), ...made].map((event) => toOcsf(event));
  const { events: count, failures } = await validated(python.python, events);
  expect({ count, failures: failures.slice(0, 10) }).toEqual({ count: events.length, failures: [] });
});

test("the validators find what is wrong", async ({ skip }) => {
  if ("missing" in python) return skip(python.missing);
  const { time: _, ...event } = toOcsf(EACH_TYPE[0] as OktaLogEvent);
  const { failures } = await validated(python.python, [{ ...event, user: 7, activity_id: 1_000 }]);
  expect(new Set(failures.map(({ validator }) => validator))).toEqual(
    new Set(["ocsf-json-schema", "pydantic-ocsf"]),
  );
});
