import { expect, test } from "vitest";
import { exportWindow, keptSince } from "./export-window.ts";

const NOW_MS = Date.parse("2026-02-10T12:00:00.000Z");
const found = {
  version: 1,
  org: "https://acme.okta.com",
  since: "2026-01-01T00:00:00.000Z",
  query: { since: "2026-01-20T00:00:00.000Z", until: "2026-02-01T00:00:00.000Z" },
  startedAt: "2026-02-09T12:00:00.000Z",
  recent: [],
  events: 1,
} as const;
const begun = { since: found.since, until: found.query.until };

test.each([
  [{}, "2026-02-03T12:00:00.000Z", "2026-02-10T12:00:00.000Z"],
  [{ since: "2h" }, "2026-02-10T10:00:00.000Z", "2026-02-10T12:00:00.000Z"],
  [{ until: "2026-02-01" }, "2026-01-25T00:00:00.000Z", "2026-02-01T00:00:00.000Z"],
  [{ since: "2026-01-01", until: "1d" }, "2026-01-01T00:00:00.000Z", "2026-02-09T12:00:00.000Z"],
])("%j is a time", (values, since, until) => {
  expect(exportWindow(values, NOW_MS, undefined)).toEqual({ since, until });
});

test.each([{}, { since: "40d" }, { since: "2026-01-01" }, { since: "1h", until: "2026-02-01T00:00:00Z" }])(
  "an export that is resumed keeps its period: %j",
  (values) => {
    expect(exportWindow(values, NOW_MS, found)).toEqual(begun);
  },
);

test.each([
  [{ since: "2026-01-20" }, "Omit --since"],
  [{ until: "2026-02-02" }, "Omit --until"],
])("another time than it began with is refused: %j", (values, printed) => {
  expect(() => exportWindow(values, NOW_MS, found)).toThrow(printed);
});

test("what Okta keeps no more is known", () => {
  expect(keptSince({ since: "2025-11-12T12:00:00.000Z", until: "" }, NOW_MS)).toBeUndefined();
  expect(keptSince({ since: "2025-11-12T11:59:59.999Z", until: "" }, NOW_MS)).toBe(
    "2025-11-12T12:00:00.000Z",
  );
});
