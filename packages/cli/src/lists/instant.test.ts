import { expect, test } from "vitest";
import { instant, instantsOf, isRelative, timeFor } from "./instant.ts";

const NOW = Date.parse("2026-01-05T08:30:00.000Z");

test.each([
  ["2026-01-05T08:30:00Z", "2026-01-05T08:30:00.000Z"],
  ["2026-01-05T08:30:00.123456789Z", "2026-01-05T08:30:00.123Z"],
  ["2026-01-05T08:30Z", "2026-01-05T08:30:00.000Z"],
  ["2026-01-05T08:30:00+02:00", "2026-01-05T06:30:00.000Z"],
  ["2024-02-29", "2024-02-29T00:00:00.000Z"],
  ["90s", "2026-01-05T08:28:30.000Z"],
  ["30m", "2026-01-05T08:00:00.000Z"],
  ["12h", "2026-01-04T20:30:00.000Z"],
  ["7d", "2025-12-29T08:30:00.000Z"],
  ["2w", "2025-12-22T08:30:00.000Z"],
  ["0s", "2026-01-05T08:30:00.000Z"],
  ["now", "2026-01-05T08:30:00.000Z"],
  ["today", "2026-01-05T00:00:00.000Z"],
  ["yesterday", "2026-01-04T00:00:00.000Z"],
  ["yesterday 14:05", "2026-01-04T14:05:00.000Z"],
  ["today 9:00", "2026-01-05T09:00:00.000Z"],
  ["07:15", "2026-01-05T07:15:00.000Z"],
  ["2 hours ago", "2026-01-05T06:30:00.000Z"],
  ["1 day", "2026-01-04T08:30:00.000Z"],
  ["2026-01-05 08:30", "2026-01-05T08:30:00.000Z"],
  ["2026-01-05T08:30:00", "2026-01-05T08:30:00.000Z"],
])("%s is %s", (given, expected) => {
  expect(instant("--since", given, NOW)).toBe(expected);
});

test.each([
  ["today", "2026-01-04T15:00:00.000Z"],
  ["yesterday", "2026-01-03T15:00:00.000Z"],
  ["2026-01-05", "2026-01-04T15:00:00.000Z"],
  ["2026-01-05 08:30", "2026-01-04T23:30:00.000Z"],
  ["2026-01-05T08:30:00Z", "2026-01-05T08:30:00.000Z"],
  ["2h", "2026-01-05T06:30:00.000Z"],
])("where times are shown in Tokyo's time, %s is %s", (given, expected) => {
  expect(instant("--since", given, NOW, "Asia/Tokyo")).toBe(expected);
});

test.each(["2h", "2 hours ago", "now", "today", "yesterday 09:00", "09:00"])(
  "%s depends on the present time, so the org is asked for it",
  (given) => {
    expect(isRelative(given)).toBe(true);
  },
);

test.each([
  "",
  "tomorrow",
  "yesterday 25:00",
  "now 09:00",
  "2 fortnights ago",
  "2026-01-05Z",
  "7",
  "d7",
  "-7d",
  "7.5h",
  "999999w",
  "2026-02-30",
  "2026-02-30T00:00:00Z",
  "2026-13-01",
  "2026-01-05T25:00:00Z",
  "05.01.2026",
])("%j is not a time", (given) => {
  expect(() => instant("--since", given, NOW)).toThrow(`--since takes a time, not ${JSON.stringify(given)}.`);
});

test("only since and until become instants", () => {
  expect(instantsOf({ since: "1h", q: "1h", limit: 5 }, NOW)).toEqual({
    since: "2026-01-05T07:30:00.000Z",
    q: "1h",
    limit: 5,
  });
});

const { signal } = new AbortController();
const orgUrl = "https://acme.okta.com";
const ORG_MS = Date.UTC(2026, 0, 5, 8);

function org(headers: Record<string, string>) {
  const asked: string[] = [];
  const fetch = async ({ url }: { url: string }) => {
    asked.push(url);
    return new Response("{}", { headers });
  };
  return { client: { orgUrl, fetch }, asked };
}

test.each([
  ["how long ago", ["6h"]],
  ["no end", ["2026-01-01", undefined]],
])("%s counts from the org's clock, whatever this machine's says", async (_, moments) => {
  const { client, asked } = org({ Date: new Date(ORG_MS).toUTCString() });
  expect(await timeFor(client, moments, signal)).toBe(ORG_MS);
  expect(asked).toEqual([`${orgUrl}/.well-known/okta-organization`]);
});

test("instants need no request", async () => {
  const { client, asked } = org({});
  await timeFor(client, ["2026-01-01", "2026-02-01T00:00:00Z"], signal);
  expect(asked).toEqual([]);
});

test("an answer without a date leaves this machine's clock", async () => {
  const { client } = org({});
  expect(Math.abs((await timeFor(client, ["6h"], signal)) - Date.now())).toBeLessThan(60_000);
});
