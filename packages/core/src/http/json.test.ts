import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonFault, parseExactJson, stringifyJson } from "./json.ts";

const BIG = 2n ** 63n - 1n;

test.each([
  ["the largest integer of 64 bits", "9223372036854775807", BIG],
  ["the smallest one", "-9223372036854775808", -(2n ** 63n)],
  ["one more than a number keeps", "9007199254740993", 9007199254740993n],
  ["the largest that a number keeps", "9007199254740991", 9007199254740991],
])("%s is read exactly", async (_, text, value) => {
  for (const blanks of ["", " ", "\n\t"]) {
    expect(await parseExactJson(`${blanks}${text}${blanks}`)).toBe(value);
    expect(await parseExactJson(`{"a":${blanks}${text}${blanks}}`)).toEqual({ a: value });
    expect(await parseExactJson(`[0,${blanks}${text}]`)).toEqual([0, value]);
  }
  expect(stringifyJson({ a: [value] })).toBe(`{"a":[${text}]}`);
});

test("except for long integers, the result equals that of JSON.parse", async () => {
  const odd = `{"a":1,"a":[${BIG}],"__proto__":{"x":1},"1":-0,"b":1e2,"c":"${BIG}","d":"\\ud83d\\u0000\\n"}`;
  const read = (await parseExactJson(odd)) as object;
  const expected = JSON.parse(odd);
  expected.a = [BIG];
  expect(read).toEqual(expected);
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  expect(Object.keys(read)).toEqual(Object.keys(expected));
});

test.each([
  "{",
  '{"a":9007199254740993',
  "[9007199254740993,]",
  "09007199254740993",
  '\uFEFF{"a":9007199254740993}',
])("both parsers reject %j", async (text) => {
  await expect(parseExactJson(text)).rejects.toThrow(SyntaxError);
});

test("JSON that is nested too deeply is rejected without a crash", async () => {
  const deep = `${"[".repeat(200_000)}9007199254740993${"]".repeat(200_000)}`;
  await expect(parseExactJson(deep)).rejects.toThrow(SyntaxError);
});

test("JSON with long integers survives parsing and writing unchanged", async () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue({ maxDepth: 1 }),
      fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n }),
      fc.array(tie("any"), { maxLength: 4 }),
      fc.dictionary(fc.string(), tie("any"), { maxKeys: 4 }),
    ),
  })).any;
  await fc.assert(
    fc.asyncProperty(value, fc.constantFrom(undefined, 2), async (value, space) => {
      const text = stringifyJson(value, space);
      expect(stringifyJson(await parseExactJson(text), space)).toBe(text);
    }),
  );
});

test("other values are written as JSON.stringify does, even next to a bigint", () => {
  const values = { when: new Date(0), none: undefined, text: `${BIG}n`, list: [undefined, null] };
  const text = JSON.stringify(values).slice(0, -1);
  expect(stringifyJson({ ...values, big: BIG })).toBe(`${text},"big":${BIG}}`);
});

test.each<[string, unknown, string | undefined]>([
  ["a number that lost its digits", { profile: { badge: 2 ** 53 } }, "profile.badge"],
  ["a number that is none", { list: [1, Number.NaN] }, "list.1"],
  ["an endless number", Number.POSITIVE_INFINITY, ""],
  ["a bigint", { badge: BIG }, undefined],
  ["a number that is whole", { badge: Number.MAX_SAFE_INTEGER, share: 0.1 }, undefined],
])("%s: JSON can represent it, or the fault has its path", (_, value, path) => {
  expect(jsonFault(value)?.path).toBe(path);
});

test("an object that refers to itself is a fault, without an endless loop", () => {
  const body: Record<string, unknown> = {};
  body["self"] = body;
  expect(jsonFault(body)).toEqual({ path: "self", message: expect.stringContaining("refers to itself") });
});
