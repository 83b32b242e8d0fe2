import { expect, test } from "vitest";
import { stoppedClock } from "../../test/fake-clock.ts";
import { cutPage, failure, headedOrg, page } from "../../test/headed-org.ts";
import { drain } from "../../test/paged-org.ts";
import { pending } from "../../test/pending.ts";
import { paginate, paginateRaw } from "../index.ts";

const users = "/api/v1/users";
const after = (cursor: number | string) => `${users}?after=${cursor}`;
const prefetch = true;

test.each([{}, { callDeadlineMs: 60_000 }])(
  "a page is requested before the body of the previous one has arrived (%j)",
  async (options) => {
    const { client, serve, asked, whenAsked } = await headedOrg({ ...options, clock: stoppedClock() });
    // A first request, like the probe of a rate limit.
    serve(users, page([]));
    await client.GET(users);
    serve(users, page([1], after(1), whenAsked(after(1))));
    serve(after(1), page([2], after(2), whenAsked(after(2))));
    serve(after(2), page([3]));
    const list = paginate(client, users, { prefetch });
    expect(await drain(list)).toEqual({ items: [1, 2, 3] });
    expect(list.end).toEqual({ complete: true });
    expect(asked).toEqual([users, users, after(1), after(2)]);
  },
);

test("raw items are prefetched too", async () => {
  const { client, serve, whenAsked } = await headedOrg();
  serve(users, page([1.0], after(1), whenAsked(after(1))));
  serve(after(1), page([2]));
  const { items } = await drain(paginateRaw(client, users, { prefetch }));
  expect(items.map(({ bytes }) => bytes.toString())).toEqual(["1", "2"]);
});

test("without prefetch, headers start no request", async () => {
  const { client, serve, asked, whenAsked, quiet } = await headedOrg();
  const whole = pending<void>();
  serve(users, page([1], after(1), whole.promise));
  serve(after(1), page([2]));
  const drained = drain(paginate(client, users));
  await whenAsked(users);
  await quiet();
  expect(asked).toEqual([users]);
  whole.resolve();
  expect(await drained).toEqual({ items: [1, 2] });
});

test("at most one page is prefetched, while waiting and while processing", async () => {
  const { client, serve, asked, whenAsked, quiet } = await headedOrg();
  const whole = pending<void>();
  serve(users, page([1], after(1), whole.promise));
  serve(after(1), page([2], after(2)));
  serve(after(2), page([3], after(3)));
  serve(after(3), page([4]));
  const seen: [item: unknown, asked: number][] = [];
  const looped = (async () => {
    for await (const item of paginate(client, users, { prefetch })) {
      await quiet();
      seen.push([item, asked.length]);
    }
  })();
  await whenAsked(after(1));
  await quiet();
  expect(asked).toEqual([users, after(1)]);
  whole.resolve();
  await looped;
  expect(seen).toEqual([
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 4],
  ]);
});

test("after the loop ends early, the headers of the prefetched page start no request", async () => {
  const { client, serve, asked, quiet } = await headedOrg();
  serve(users, page([1], after(1)));
  serve(after(1), page([2], after(2)));
  const list = paginate(client, users, { prefetch });
  for await (const _ of list) break;
  await quiet();
  expect(asked).toEqual([users, after(1)]);
  expect(list.end).toMatchObject({ complete: false, reason: "stopped" });
});

test("a page that breaks off after its headers is retried, and the next page is requested once", async () => {
  const { client, serve, asked, whenAsked } = await headedOrg();
  serve(users, page([1], after(1)));
  serve(after(1), cutPage(after(2), whenAsked(after(2))), page([2], after(2)));
  serve(after(2), page([3]));
  const list = paginate(client, users, { prefetch });
  expect(await drain(list)).toEqual({ items: [1, 2, 3] });
  expect(list.end).toEqual({ complete: true });
  expect(asked).toEqual([users, after(1), after(2), after(1)]);
});

test("if the retried page links elsewhere, the page of the first link is discarded", async () => {
  const { client, serve, asked, whenAsked } = await headedOrg();
  serve(users, cutPage(after("gone"), whenAsked(after("gone"))), page([1], after(1), whenAsked(after(1))));
  serve(after("gone"), failure(403));
  serve(after(1), page([2]));
  expect(await drain(paginate(client, users, { prefetch }))).toEqual({ items: [1, 2] });
  expect(asked).toEqual([users, after("gone"), users, after(1)]);
});

test("if the retried page links to itself, it is read again, and the page of the first link is discarded", async () => {
  const { client, serve, asked, whenAsked } = await headedOrg();
  serve(users, cutPage(after("gone"), whenAsked(after("gone"))), page([], users), page([1]));
  serve(after("gone"), page(["gone"]));
  expect(await drain(paginate(client, users, { prefetch }))).toEqual({ items: [1] });
  expect(asked).toEqual([users, after("gone"), users, users]);
});

test("if the retried page is the last one, the list ends there", async () => {
  const { client, serve, whenAsked } = await headedOrg();
  serve(users, cutPage(after(1), whenAsked(after(1))), page([1]));
  serve(after(1), page([2]));
  const list = paginate(client, users, { prefetch });
  expect(await drain(list)).toEqual({ items: [1] });
  expect(list.end).toEqual({ complete: true });
});

test("a page that fails permanently is an error, and the prefetched page is discarded", async () => {
  const { client, serve, whenAsked, quiet } = await headedOrg();
  serve(users, page([1], after(1)));
  serve(after(1), cutPage(after(2), whenAsked(after(2))));
  serve(after(2), failure(403));
  const list = paginate(client, users, { prefetch });
  const { items, error } = await drain(list);
  await quiet();
  expect(items).toEqual([1]);
  expect(error).toMatchObject({ kind: "network", code: "ECONNRESET" });
  expect(list.end).toMatchObject({ reason: "failed", next: expect.stringContaining(after(1)) });
});

test.each([429, 500])("the links of a %d are not followed", async (status) => {
  const { client, serve, asked, quiet } = await headedOrg();
  serve(users, failure(status, after("gone")), page([1], after(1)));
  serve(after(1), page([2]));
  expect(await drain(paginate(client, users, { prefetch }))).toEqual({ items: [1, 2] });
  await quiet();
  expect(asked).toEqual([users, users, after(1)]);
});

test("a page that links to itself is not prefetched", async () => {
  const { client, serve, asked, quiet } = await headedOrg();
  serve(users, page([1], users));
  const list = paginate(client, users, { prefetch });
  expect(await drain(list)).toEqual({ items: [1] });
  await quiet();
  expect(list.end).toMatchObject({ complete: false, reason: "repeated_link" });
  expect(asked).toEqual([users]);
});

test("prefetching adds query parameters that the link lacks", async () => {
  const { client, serve, asked, whenAsked } = await headedOrg();
  serve(`${users}?limit=1`, page([1], after(1), whenAsked(`${after(1)}&limit=1`)));
  serve(`${after(1)}&limit=1`, page([2]));
  const list = paginate(client, users, { prefetch, params: { query: { limit: 1 } } });
  expect(await drain(list)).toEqual({ items: [1, 2] });
  expect(asked).toHaveLength(2);
});

test.each([
  ["on another host", users],
  ["to another list", "/api/v1/apps"],
])("a link %s is rejected after the items of its page, and nothing is sent", async (where, path) => {
  const { client, origin, serve, asked, whenAsked, quiet } = await headedOrg();
  const other = await headedOrg();
  const whole = pending<void>();
  serve(users, page([1], (where === "to another list" ? origin : other.origin) + path, whole.promise));
  const drained = drain(paginate(client, users, { prefetch }));
  await whenAsked(users);
  await quiet();
  whole.resolve();
  const { items, error } = await drained;
  expect(items).toEqual([1]);
  expect(error).toMatchObject({ kind: "refused" });
  expect([asked, other.asked]).toEqual([[users], []]);
});
