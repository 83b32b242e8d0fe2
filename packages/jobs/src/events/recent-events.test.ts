import { expect, test } from "vitest";
import { RecentEvents } from "./recent-events.ts";

const page = (byMs: number, ...uuids: string[]) => ({ byMs, uuids });

test("an event is recognised when it comes again", () => {
  const recent = new RecentEvents([page(1, "u1")], 10);
  recent.add(page(2, "u2"));
  expect(["u1", "u2", "u3"].map((uuid) => recent.has(uuid))).toEqual([true, true, false]);
});

test("the first pages are forgotten, but not those that may come again, nor the last events", () => {
  const recent = new RecentEvents([], 2);
  for (const [byMs, uuid] of [
    [1, "u1"],
    [2, "u2"],
    [3, "u3"],
    [4, "u4"],
  ] as const)
    recent.add(page(byMs, uuid));
  recent.forget(2);
  expect(recent.pages(0, recent.count)).toEqual([page(2, "u2"), page(3, "u3"), page(4, "u4")]);
  recent.forget(9);
  expect(recent.pages(0, recent.count)).toEqual([page(3, "u3"), page(4, "u4")]);
  expect(recent.has("u1")).toBe(false);
});

test("pages keep their place when those before them are forgotten", () => {
  const recent = new RecentEvents([page(1, "u1"), page(2, "u2"), page(3, "u3")], 0);
  recent.forget(3);
  expect(recent.count).toBe(3);
  expect(recent.pages(2, 3)).toEqual([page(3, "u3")]);
  expect(recent.pages(0, 2)).toEqual([]);
});
