import { expect, test } from "vitest";
import { RecentEvents } from "./recent-events.ts";

test("an event is known when it comes again", () => {
  const recent = new RecentEvents([["u1", "2026-01-01"]], 10);
  recent.add([["u2", "2026-01-02"]]);
  expect(["u1", "u2", "u3"].map((uuid) => recent.has(uuid))).toEqual([true, true, false]);
});

test("the first are forgotten, but not those that may come again, nor the last ones", () => {
  const recent = new RecentEvents([], 2);
  recent.add([
    ["late", "2026-01-09"],
    ["u1", "2026-01-01"],
    ["u2", "2026-01-02"],
    ["u3", "2026-01-03"],
    ["u4", "2026-01-04"],
  ]);
  recent.forget("2026-01-08");
  expect(recent.list().map(([uuid]) => uuid)).toEqual(["late", "u3", "u4"]);
});
