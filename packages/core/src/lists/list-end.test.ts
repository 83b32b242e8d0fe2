import { expect, test } from "vitest";
import { ListEndDetector } from "./list-end.ts";

const org = "https://acme.okta.com";
const logs = "/api/v1/logs";
const bounded = `${org}${logs}?until=2026-01-01T00%3A00%3A00Z&after=1`;

const empty = (url: string) => ({ items: [], url, self: url, next: url });

test("a page without next ends the list", () => {
  const ending = new ListEndDetector(logs);
  expect(ending.after({ items: [], url: org, self: undefined, next: undefined })).toEqual({ complete: true });
});

test.each([
  ["users", 9, "?q=a", true],
  ["users", 10, "?q=a", false],
  ["users", 199, "?q=a&limit=200", true],
  ["users", 200, "?q=a&limit=200", false],
  ["groups", 299, "?q=a", true],
  ["groups", 300, "?q=a", false],
  ["users", 200, "?limit=200", true],
  ["apps", 200, "?q=a&limit=200", true],
])("for %s, %d results of %s on the only page are complete: %s", (list, count, query, complete) => {
  const page = {
    items: Array(count).fill(1),
    url: `${org}/api/v1/${list}${query}`,
    self: undefined,
    next: undefined,
  };
  const end = complete ? { complete } : { complete, reason: "cut_off", next: undefined };
  expect(new ListEndDetector(`/api/v1/${list}`).after(page)).toEqual(end);
});

test.each([
  ["a full page", 1_000, undefined, { complete: false, reason: "cut_off", next: undefined }],
  ["a page that is not full", 999, undefined, { complete: true }],
  ["a full page that links to itself", 1_000, `${bounded}&limit=1000`, { complete: true }],
])("%s of the log without a next link is cut off", (_, count, self, end) => {
  const page = { items: Array(count).fill(1), url: `${bounded}&limit=1000`, self, next: undefined };
  expect(new ListEndDetector(logs).after(page)).toEqual(end);
});

test("polling the log ends at the first empty page, with its link to continue", () => {
  const url = `${org}${logs}?after=7`;
  expect(new ListEndDetector(logs).after(empty(url))).toEqual({ complete: true, next: url });
});

test("an empty page that links to itself, in the middle of a bounded query, is read again", () => {
  const ending = new ListEndDetector(logs);
  expect(ending.after(empty(bounded))).toBeUndefined();
  const next = `${bounded}2`;
  expect(ending.after({ items: [1], url: bounded, self: bounded, next })).toBeUndefined();
  expect(ending.after({ items: [2], url: next, self: next, next: undefined })).toEqual({ complete: true });
});

test.each([
  ["of the log, there is no more", logs, { complete: true, next: bounded }],
  [
    "of another list, it goes in a circle",
    "/api/v1/users",
    { complete: false, reason: "repeated_link", next: bounded },
  ],
])("if such a page stays empty %s", (_, path, end) => {
  const ending = new ListEndDetector(path);
  expect([ending.after(empty(bounded)), ending.after(empty(bounded))]).toEqual([undefined, undefined]);
  expect(ending.after(empty(bounded))).toEqual(end);
});

test.each([1, 2, 3, 7, 50])("a cycle of %d pages is found", (length) => {
  const ending = new ListEndDetector("/api/v1/users");
  const url = (page: number) => `${org}/api/v1/users?after=${page % length}`;
  let pages = 0;
  for (; pages < 10 * length + 10; pages += 1) {
    const page = { items: [1], url: url(pages), self: undefined, next: url(pages + 1) };
    if (ending.after(page)) break;
  }
  expect(pages).toBeLessThan(4 * length + 1);
  expect(pages).toBeGreaterThanOrEqual(length - 1);
});
