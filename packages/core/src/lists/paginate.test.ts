import { expect, test } from "vitest";
import { orgUrl, pathsOf } from "../../test/fake-org.ts";
import { drain, pagedOrg } from "../../test/paged-org.ts";
import { paginate } from "../index.ts";

const users = "/api/v1/users";
const logs = "/api/v1/logs";

test("next is followed to its end, page after page", async () => {
  const { client, requests } = pagedOrg({
    [users]: { items: [1, 2], links: { self: users, next: `${users}?after=2` } },
    [`${users}?after=2`]: { items: [3], links: { self: `${users}?after=2` } },
  });
  const list = paginate(client, users);
  expect(list.end).toBeUndefined();
  expect(await drain(list)).toEqual({ items: [1, 2, 3] });
  expect(list.end).toEqual({ complete: true });
  expect(pathsOf(requests)).toEqual([users, `${users}?after=2`]);
});

test("an empty page in the middle does not end a list", async () => {
  const { client } = pagedOrg({
    [users]: { items: [1], links: { next: `${users}?after=1` } },
    [`${users}?after=1`]: { items: [], links: { self: `${users}?after=1`, next: `${users}?after=2` } },
    [`${users}?after=2`]: { items: [2] },
  });
  const list = paginate(client, users);
  expect(await drain(list)).toEqual({ items: [1, 2] });
  expect(list.end).toEqual({ complete: true });
});

test("pages() returns every page, including an empty one", async () => {
  const { client } = pagedOrg({
    [users]: { items: [1, 2], links: { next: `${users}?after=1` } },
    [`${users}?after=1`]: { items: [], links: { next: `${users}?after=2` } },
    [`${users}?after=2`]: { items: [3] },
  });
  const list = paginate(client, users);
  const { items: pages } = await drain(list.pages());
  expect(pages).toEqual([
    { items: [1, 2], next: `${orgUrl}${users}?after=1` },
    { items: [], next: `${orgUrl}${users}?after=2` },
    { items: [3], next: undefined },
  ]);
  expect(list.end).toEqual({ complete: true });
});

test("the pages of a list below an id are followed by id or login, but no link to another list", async () => {
  const byId = "/api/v1/users/00u1/groups?after=1";
  const { client } = pagedOrg({
    "/api/v1/users/ana%40example.com/groups": { items: [1], links: { next: byId } },
    [byId]: { items: [2], links: { next: "/api/v1/users/00u1?after=2" } },
  });
  const options = { params: { path: { userId: "ana@example.com" } } };
  const { items, error } = await drain(paginate(client, "/api/v1/users/{userId}/groups", options));
  expect(items).toEqual([1, 2]);
  expect(error).toMatchObject({ kind: "refused", message: expect.stringContaining("out of the list") });
});

test("a self link with a cursor is not followed", async () => {
  const { client, requests } = pagedOrg({
    [users]: { items: [1], links: { self: `${users}?after=0` } },
  });
  const list = paginate(client, users);
  expect(await drain(list)).toEqual({ items: [1] });
  expect(list.end).toEqual({ complete: true });
  expect(requests).toHaveLength(1);
});

test("an empty list is complete", async () => {
  const list = paginate(pagedOrg({ [users]: { items: [] } }).client, users);
  expect(await drain(list)).toEqual({ items: [] });
  expect(list.end).toEqual({ complete: true });
});

test("a page is requested only after the page before it was consumed", async () => {
  const { client, requests } = pagedOrg({
    [users]: { items: [1], links: { next: `${users}?after=1` } },
    [`${users}?after=1`]: { items: [2] },
  });
  const list = paginate(client, users);
  expect(requests).toHaveLength(0);
  for await (const _ of list) break;
  expect(requests).toHaveLength(1);
  expect(list.end).toEqual({ complete: false, reason: "stopped", next: orgUrl + users });
});

test("a second loop reads the list again", async () => {
  const { client, requests } = pagedOrg({
    [users]: { items: [1], links: { next: `${users}?after=1` } },
    [`${users}?after=1`]: { items: [2] },
  });
  const list = paginate(client, users);
  expect(await drain(list)).toEqual(await drain(list));
  expect(requests).toHaveLength(4);
});

test("query parameters are sent with the first page, header parameters with every page", async () => {
  const linked = `${users}?after=1&limit=1`;
  const { client, requests } = pagedOrg({
    [`${users}?limit=1`]: { items: [1], links: { next: linked } },
    [linked]: { items: [2] },
  });
  const header = { "Content-Type": 'application/json; okta-response="omitCredentials"' };
  const list = paginate(client, users, { params: { query: { limit: 1 }, header } });
  expect(await drain(list)).toEqual({ items: [1, 2] });
  expect(pathsOf(requests)).toEqual([`${users}?limit=1`, linked]);
  for (const { headers } of requests) expect(headers.get("Content-Type")).toBe(header["Content-Type"]);
});

test("query parameters that a link lacks are added, and its position stays", async () => {
  const asked = { filter: 'status eq "ACTIVE"', limit: 1, after: "0" };
  const first = `${users}?filter=status%20eq%20%22ACTIVE%22&limit=1&after=0`;
  const second = `${users}?after=1&filter=status+eq+%22ACTIVE%22&limit=1`;
  const { client, requests } = pagedOrg({
    [first]: { items: [1], links: { next: `${users}?after=1` } },
    [second]: { items: [2] },
  });
  const list = paginate(client, users, { params: { query: asked } });
  expect(await drain(list)).toEqual({ items: [1, 2] });
  expect(pathsOf(requests)).toEqual([first, second]);
});

test("since is sent only with the first page of the log, because Okta accepts it or a cursor", async () => {
  const first = `${logs}?since=2026-01-01T00%3A00%3A00Z&limit=1`;
  const second = `${logs}?after=1&limit=1`;
  const { client, requests } = pagedOrg({
    [first]: { items: [1], links: { next: `${logs}?after=1` } },
    [second]: { items: [2] },
  });
  const list = paginate(client, logs, { params: { query: { since: "2026-01-01T00:00:00Z", limit: 1 } } });
  expect(await drain(list)).toEqual({ items: [1, 2] });
  expect(pathsOf(requests)).toEqual([first, second]);
});

test("the caller's signal ends a later page too", async () => {
  const { client, requests } = pagedOrg({
    [users]: { items: [1], links: { next: `${users}?after=1` } },
    [`${users}?after=1`]: { items: [2] },
  });
  const caller = new AbortController();
  await drain(paginate(client, users, { signal: caller.signal }));
  caller.abort();
  expect(requests.map(({ signal }) => signal.aborted)).toEqual([true, true]);
});

test("a cursor is not changed, and a relative link belongs to the org", async () => {
  const linked = `${users}?after=a%2Fb+c{userId}%25&limit=1`;
  const { client, requests } = pagedOrg({
    [users]: Response.json([1], { headers: { Link: `<${linked}>; rel="next"` } }),
    [linked]: { items: [2] },
  });
  expect(await drain(paginate(client, users))).toEqual({ items: [1, 2] });
  expect(requests[1]?.url).toBe(orgUrl + linked);
});

const four = Object.fromEntries(
  [1, 2, 3, 4].map((page) => [
    page === 1 ? users : `${users}?after=${page}`,
    { items: [page], links: page < 4 ? { next: `${users}?after=${page + 1}` } : {} },
  ]),
);

test("with prefetch, the next page is requested before a page is returned, and no further page", async () => {
  const { client, requests } = pagedOrg(four);
  const asked: [item: unknown, requests: number][] = [];
  const list = paginate(client, users, { prefetch: true });
  for await (const item of list) asked.push([item, requests.length]);
  expect(asked).toEqual([
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 4],
  ]);
  expect(list.end).toEqual({ complete: true });
});

test.each([
  ["is refused", Response.json({ errorCode: "E0000006", errorSummary: "No" }, { status: 403 }), "forbidden"],
  ["is no list", Response.json({}), "unreadable"],
])(
  "with prefetch, a page that %s is an error in its place, after all items before it",
  async (_, third, kind) => {
    const { client } = pagedOrg({ ...four, [`${users}?after=3`]: third });
    const list = paginate(client, users, { prefetch: true });
    const { items, error } = await drain(list);
    expect(items).toEqual([1, 2]);
    expect(error).toMatchObject({ kind });
    expect(list.end).toEqual({ complete: false, reason: "failed", next: `${orgUrl}${users}?after=3` });
  },
);

test("with prefetch, a link out of the list is rejected after the items of its page", async () => {
  const { client } = pagedOrg({ [users]: { items: [1], links: { next: "/api/v1/groups?after=1" } } });
  const { items, error } = await drain(paginate(client, users, { prefetch: true }));
  expect(items).toEqual([1]);
  expect(error).toMatchObject({ kind: "refused" });
});

test("with prefetch, a loop that ends early can continue from the returned page", async () => {
  const { client, requests } = pagedOrg(four);
  const list = paginate(client, users, { prefetch: true });
  for await (const item of list) if (item === (2 as never)) break;
  expect(list.end).toEqual({ complete: false, reason: "stopped", next: `${orgUrl}${users}?after=2` });
  expect(requests).toHaveLength(3);
});

test("with prefetch, an open-ended list gets no additional requests", async () => {
  const open = "/api/v1/logs?after=2";
  const { client, requests } = pagedOrg({
    "/api/v1/logs": { items: [1, 2], links: { self: "/api/v1/logs", next: open } },
    [open]: { items: [], links: { self: open, next: open } },
  });
  const list = paginate(client, "/api/v1/logs", { prefetch: true });
  expect(await drain(list)).toEqual({ items: [1, 2] });
  expect(list.end).toEqual({ complete: true, next: orgUrl + open });
  expect(requests).toHaveLength(2);
});
