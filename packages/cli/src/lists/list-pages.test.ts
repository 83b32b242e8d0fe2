import { apiToken, createOktaClient } from "@okta-idm/core";
import { type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listPages } from "./list-pages.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ users: 100, events: 50 });
});
afterAll(() => mock.close());

/** Lists users, and gives their ids page by page, and the cursor behind them. */
async function list(most: number, pageSize: number, after?: string) {
  const client = createOktaClient({ orgUrl: mock.url, auth: apiToken(mock.apiKey) });
  const { signal } = new AbortController();
  const parameters = { search: "id pr", ...(after && { after }) };
  const found = listPages({ client, path: "/api/v1/users", parameters, pageSize, most, signal });
  const pages: string[][] = [];
  for await (const page of found) pages.push((page as { id: string }[]).map(({ id }) => id));
  const cursor = found.next === undefined ? undefined : new URL(found.next).searchParams.get("after");
  return { ids: pages.flat(), sizes: pages.map(({ length }) => length), cursor: cursor ?? undefined, found };
}

test.each([
  [7, 20, [7]],
  [20, 20, [20]],
  [50, 20, [20, 20, 10]],
  [45, 20, [20, 20, 5]],
  [Number.POSITIVE_INFINITY, 40, [40, 40, 20]],
  [1_000, 60, [60, 40]],
])("%d in pages of %d come as %j, and the cursor leads to the very next", async (most, pageSize, sizes) => {
  const all = await list(Number.POSITIVE_INFINITY, 100);
  const some = await list(most, pageSize);
  expect(some.sizes).toEqual(sizes);
  expect(some.ids).toEqual(all.ids.slice(0, most));
  if (most >= 100) return expect(some.cursor).toBeUndefined();
  const rest = await list(Number.POSITIVE_INFINITY, 100, some.cursor);
  expect(rest.ids).toEqual(all.ids.slice(most));
});

test("where a page fails, the cursor leads to it", async () => {
  const all = await list(Number.POSITIVE_INFINITY, 100);
  const client = createOktaClient({ orgUrl: mock.url, auth: apiToken(mock.apiKey) });
  const { signal } = new AbortController();
  const parameters = { search: "id pr" };
  const found = listPages({ client, path: "/api/v1/users", parameters, pageSize: 30, most: 100, signal });
  const ids: string[] = [];
  const read = async () => {
    for await (const page of found) {
      ids.push(...(page as { id: string }[]).map(({ id }) => id));
      if (ids.length === 60) mock.faults([{ kind: "truncatedJson" }]);
    }
  };
  await expect(read()).rejects.toMatchObject({ kind: "unreadable" });
  const after = new URL(found.next ?? "").searchParams.get("after") ?? undefined;
  const rest = await list(Number.POSITIVE_INFINITY, 100, after);
  expect([...ids, ...rest.ids]).toEqual(all.ids);
});

test("the log ends where there is nothing more, though it always leads on", async () => {
  const client = createOktaClient({ orgUrl: mock.url, auth: apiToken(mock.apiKey) });
  const { signal } = new AbortController();
  const parameters = { since: new Date(mock.now() - 30 * 86_400_000).toISOString() };
  const query = { ...parameters, limit: 1_000 };
  const atOnce = await client.GET("/api/v1/logs", { params: { query } });
  const found = listPages({ client, path: "/api/v1/logs", parameters, pageSize: 20, most: 1_000, signal });
  const uuids: string[] = [];
  for await (const page of found) uuids.push(...(page as { uuid: string }[]).map(({ uuid }) => uuid));
  expect(uuids.length).toBeGreaterThan(40);
  expect(uuids).toEqual(atOnce.data?.map(({ uuid }) => uuid));
  expect([found.next, found.isCircular]).toEqual([undefined, false]);
});
