import { expect, test } from "vitest";
import { timeFor } from "./org-time.ts";

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
