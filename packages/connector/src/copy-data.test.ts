import { assert, jsonValue, property } from "fast-check";
import { expect, test } from "vitest";
import { copyData } from "./copy-data.ts";

test("a copy is what the data is, and shares no list and no object with it", () => {
  const parts = (data: unknown): object[] =>
    typeof data === "object" && data !== null ? [data, ...Object.values(data).flatMap(parts)] : [];
  assert(
    property(jsonValue(), (data) => {
      const copy = copyData(data);
      expect(copy).toEqual(data);
      expect(JSON.stringify(copy)).toBe(JSON.stringify(data));
      const shared = new Set(parts(data));
      expect(parts(copy).some((part) => shared.has(part))).toBe(false);
    }),
  );
});

test("a member called __proto__ stays a member", () => {
  const data = JSON.parse('{"__proto__":{"admin":true},"a":1}');
  const copy = copyData(data);
  expect(JSON.stringify(copy)).toBe('{"__proto__":{"admin":true},"a":1}');
  expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
});

test("what is no data stays what it is, and data that leads back to itself does so in the copy", () => {
  const moment = new Date(0);
  const data: Record<string, unknown> = { moment, list: [] };
  data["self"] = data;
  const copy = copyData(data);
  expect(copy["moment"]).toBe(moment);
  expect(copy["self"]).toBe(copy);
  expect(copy).not.toBe(data);
});
