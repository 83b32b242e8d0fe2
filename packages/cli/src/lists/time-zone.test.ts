import { expect, test } from "vitest";
import { clockTime, dayIn, offsetName, timeIn, zoneOf } from "./time-zone.ts";

const at = Date.parse;

test.each([
  ["2026-01-05T23:30:00Z", "Europe/Berlin", "2026-01-06 00:30:00", "2026-01-06", "UTC+01:00"],
  ["2026-07-05T23:30:00Z", "Europe/Berlin", "2026-07-06 01:30:00", "2026-07-06", "UTC+02:00"],
  ["2026-01-05T02:00:00Z", "America/New_York", "2026-01-04 21:00:00", "2026-01-04", "UTC-05:00"],
  ["2026-01-05T02:00:00Z", "Asia/Kathmandu", "2026-01-05 07:45:00", "2026-01-05", "UTC+05:45"],
  ["2026-01-05T02:00:00.900Z", "UTC", "2026-01-05 02:00:00", "2026-01-05", "UTC"],
])("%s is in %s %s", (instant, zone, clock, day, offset) => {
  const timeMs = at(instant);
  expect([clockTime(timeMs, zone), dayIn(timeMs, zone), offsetName(timeMs, zone)]).toEqual([
    clock,
    day,
    offset,
  ]);
});

test.each([
  ["2026-01-05T00:00", "Europe/Berlin", "2026-01-04T23:00:00.000Z"],
  ["2026-07-05T00:00:30", "America/New_York", "2026-07-05T04:00:30.000Z"],
  // The day on which the clock goes forward begins in winter time, and ends in summer time.
  ["2026-03-29T00:00", "Europe/Berlin", "2026-03-28T23:00:00.000Z"],
  ["2026-03-29T12:00", "Europe/Berlin", "2026-03-29T10:00:00.000Z"],
  ["2026-01-05T00:00", "UTC", "2026-01-05T00:00:00.000Z"],
])("%s on a clock in %s is %s", (wall, zone, instant) => {
  expect(new Date(timeIn(wall, zone)).toISOString()).toBe(instant);
});

test("the zone is that of TZ, UTC if asked for, and this machine's if TZ is of another form or missing", () => {
  expect(zoneOf({ env: { TZ: "Asia/Tokyo" } }, { utc: false })).toBe("Asia/Tokyo");
  expect(zoneOf({ env: { TZ: "Asia/Tokyo" } }, { utc: true })).toBe("UTC");
  expect(zoneOf({ env: { TZ: "CET-1CEST" } }, { utc: false })).toBeUndefined();
  expect(zoneOf({ env: {} }, { utc: false })).toBeUndefined();
});
