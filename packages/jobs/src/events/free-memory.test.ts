import { expect, test } from "vitest";
import { freeMemory } from "./free-memory.ts";

test("the memory of a page is freed at once", () => {
  const page = Buffer.alloc(2 * 1024 * 1024);
  freeMemory(page.subarray(5, 9));
  expect(page.length).toBe(0);
});

test("memory that others may share is left alone", () => {
  const [one, other] = [Buffer.from("one"), Buffer.from("other")];
  freeMemory(one);
  expect([one.toString(), other.toString()]).toEqual(["one", "other"]);
});
