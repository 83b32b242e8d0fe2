import { JsonElement } from "@okta-idm/core";
import { expect, test } from "vitest";
import { EventCollection, freeMemory } from "./event-collection.ts";

const START_MS = Date.parse("2026-11-23T10:00:00.000Z");
const minutes = (count: number) => new Date(START_MS + count * 60_000).toISOString();

const event = (uuid: string, published: string) => {
  const text = Buffer.from(JSON.stringify({ uuid, published }));
  return new JsonElement(text, 0, text.length, [uuid, published]);
};

test("an event that came late is known when it comes again, however many came behind it", async () => {
  const written: number[] = [];
  const collection = new EventCollection({
    sink: {
      rewinds: true,
      open: async () => {},
      write: async (_, count) => void written.push(count),
      flush: async () => undefined,
      close: async () => {},
    },
    store: undefined,
    checkpoint: {
      version: 2,
      org: "https://acme.okta.com",
      query: { since: minutes(0) },
      since: minutes(0),
      startedAt: minutes(0),
      events: 0,
    },
    now: () => START_MS,
    onProgress: undefined,
    mayRepeatSince: ({ published = "" }) => Date.parse(published) - 600_000,
  });
  const take = (...items: JsonElement[]) => collection.addPage({ items });
  await take(event("first", minutes(30)), event("late", minutes(0)));
  await take(...Array.from({ length: 6_000 }, (_, index) => event(`${index}`, minutes(31))));
  // As Okta goes by when it wrote them, a place a little earlier brings it again.
  await take(event("first", minutes(30)), event("late", minutes(0)));
  expect({ written, repeated: collection.repeated }).toEqual({ written: [2, 6_000], repeated: 2 });
});

test("the memory of a page is freed at once", () => {
  const page = Buffer.alloc(2 * 1024 * 1024);
  freeMemory(page.subarray(5, 9));
  expect(page.length).toBe(0);
});

test("memory that others may share is left alone", () => {
  const [one, other] = [Buffer.from("one"), Buffer.from("other")];
  freeMemory(one);
  expect([one.toString(), other.toString()]).toEqual(["one", "other"]);
});
