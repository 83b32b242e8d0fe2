import { expect, test } from "vitest";
import { fakeOrg, orgUrl } from "../../test/fake-org.ts";
import { drain, pagedOrg } from "../../test/paged-org.ts";
import { paginate } from "../index.ts";

const users = "/api/v1/users";
const logs = "/api/v1/logs";
const page = (cursor: number) => `${users}?after=${cursor}`;

test("an open-ended list is complete at an empty page, with its link to continue", async () => {
  const open = `${logs}?after=2`;
  const { client, requests } = pagedOrg({
    [logs]: { items: [1, 2], links: { self: logs, next: open } },
    [open]: { items: [], links: { self: open, next: open } },
  });
  const list = paginate(client, logs);
  expect(await drain(list)).toEqual({ items: [1, 2] });
  expect(list.end).toEqual({ complete: true, next: orgUrl + open });
  expect(requests).toHaveLength(2);
});

test("a page that links to itself is read once, and the list is incomplete", async () => {
  const { client, requests } = pagedOrg({
    [users]: { items: [1], links: { next: page(1) } },
    [page(1)]: { items: [2], links: { self: page(1), next: page(1) } },
  });
  const list = paginate(client, users);
  expect(await drain(list)).toEqual({ items: [1, 2] });
  expect(list.end).toEqual({ complete: false, reason: "repeated_link", next: orgUrl + page(1) });
  expect(requests).toHaveLength(2);
});

test.each([2, 3, 5, 8])("a cycle of %d pages ends soon, and the list is incomplete", async (length) => {
  const circle = Array.from({ length }, (_, index) => [
    page(index),
    { items: [index], links: { next: page((index + 1) % length) } },
  ]);
  const { client, requests } = pagedOrg({
    [users]: { items: ["first"], links: { next: page(0) } },
    ...Object.fromEntries(circle),
  });
  const list = paginate(client, users);
  const { items } = await drain(list);
  expect(list.end).toMatchObject({ complete: false, reason: "repeated_link" });
  expect(new Set(items)).toEqual(new Set(["first", ...Array(length).keys()]));
  expect(requests.length).toBeLessThanOrEqual(3 * length + 2);
});

test("many pages that do not repeat are all read", async () => {
  const count = 70;
  const pages = Array.from({ length: count }, (_, index) => [
    index === 0 ? users : page(index),
    { items: [index], ...(index < count - 1 && { links: { next: page(index + 1) } }) },
  ]);
  const list = paginate(pagedOrg(Object.fromEntries(pages)).client, users);
  expect((await drain(list)).items).toEqual([...Array(count).keys()]);
  expect(list.end).toEqual({ complete: true });
});

test.each([
  ["on another host", "https://evil.example/api/v1/users?after=1"],
  ["on another port", `${orgUrl}:8443/api/v1/users?after=1`],
  ["without TLS", "http://acme.okta.com/api/v1/users?after=1"],
  ["that is no web address", "data:application/json,[2]"],
  ["that is no URL", "https://[hunter2"],
])("a next link %s is rejected after the items of the page, and not followed", async (_, next) => {
  const { client, requests } = pagedOrg({ [users]: { items: [1], links: { next } } });
  const list = paginate(client, users);
  const { items, error } = await drain(list);
  expect(items).toEqual([1]);
  expect(error).toMatchObject({ name: "OktaError", kind: "refused" });
  expect(String(error)).not.toMatch(/hunter2|evil|after/);
  expect(list.end).toEqual({ complete: false, reason: "failed", next: expect.any(String) });
  expect(requests).toHaveLength(1);
});

test("an error on the second page is thrown after the items of the first", async () => {
  const body = { errorCode: "E0000031", errorSummary: "Invalid search criteria." };
  const { client } = pagedOrg({
    [users]: { items: [1, 2], links: { next: page(2) } },
    [page(2)]: Response.json(body, { status: 400 }),
  });
  const list = paginate(client, users);
  expect(await drain(list)).toEqual({
    items: [1, 2],
    error: expect.objectContaining({ kind: "invalid", code: "E0000031" }),
  });
  expect(list.end).toEqual({ complete: false, reason: "failed", next: orgUrl + page(2) });
});

test("after an error on the first page, there is no link to continue", async () => {
  const list = paginate(pagedOrg({}).client, users);
  expect((await drain(list)).error).toMatchObject({ kind: "unreadable", status: 404 });
  expect(list.end).toEqual({ complete: false, reason: "failed", next: undefined });
});

test("a failed list continues from its link", async () => {
  const pages = {
    [users]: { items: [1], links: { next: page(1) } },
    [page(1)]: { items: [2], links: { next: page(2) } },
    [page(2)]: { items: [3] },
  };
  const broken = pagedOrg({ ...pages, [page(1)]: new Response("", { status: 403 }) });
  const list = paginate(broken.client, users);
  const first = await drain(list);
  const from = list.end?.next;
  const rest = await drain(paginate(pagedOrg(pages).client, users, { from }));
  expect([...first.items, ...rest.items]).toEqual([1, 2, 3]);
});

test("a start link to another host is rejected, and nothing is sent", async () => {
  const { client, requests } = pagedOrg({});
  const list = paginate(client, users, { from: "https://evil.example/api/v1/users" });
  expect((await drain(list)).error).toMatchObject({ kind: "refused" });
  expect(requests).toEqual([]);
});

test("a page that is not a list is an error", async () => {
  const { client } = fakeOrg(() => Response.json({ id: "00u1" }));
  const { error } = await drain(paginate(client, users));
  expect(error).toMatchObject({ kind: "unreadable", status: 200 });
  expect(String(error)).toContain("GET /api/v1/users returned 200, and its body is not a list");
});
