import fc from "fast-check";
import { expect, test } from "vitest";
import { nightly } from "../../../../nightly.ts";
import { splitJsonList } from "./json-list.ts";

const json = fc.jsonValue({ maxDepth: 5 });
/** Several notations of the same value. */
const written = fc
  .tuple(fc.array(json, { maxLength: 6 }), fc.constantFrom(undefined, 1, 2, "\t", " \r\n"))
  .map(([list, space]) => ({ list, text: JSON.stringify(list, null, space as never) }));

test("a list in any notation is split into the elements that JSON.parse reads", () => {
  fc.assert(
    fc.property(written, ({ list, text }) => {
      const elements = splitJsonList(Buffer.from(text));
      expect(elements.map(({ bytes }) => JSON.parse(bytes.toString()))).toEqual(JSON.parse(text));
      expect(elements).toHaveLength(list.length);
    }),
  );
});

/** Whether JSON.parse reads a list. */
const isList = (text: string) => {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
};
const isSplit = (text: string) => {
  try {
    splitJsonList(Buffer.from(text));
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(SyntaxError);
    return false;
  }
};

test("text that is cut off, or has a wrong character, is rejected if JSON.parse rejects it", () => {
  const broken = fc
    .tuple(
      written,
      fc.nat(),
      fc.constantFrom("cut", "drop", "put", "swap"),
      fc.constantFrom(...'[]{},:"\\0123-+.eEtfnul /\u0001\n\t é'.split("")),
    )
    .map(([{ text }, place, how, character]) => {
      const at = place % (text.length + 1);
      const [before, after] = [text.slice(0, at), text.slice(at)];
      if (how === "cut") return before;
      if (how === "drop") return before + after.slice(1);
      return before + character + (how === "put" ? after : after.slice(1));
    });
  fc.assert(
    fc.property(broken, (text) => {
      expect(isSplit(text)).toBe(isList(text));
    }),
    { numRuns: nightly(2_000, 5_000) },
  );
});

test.each([
  "",
  " ",
  "{}",
  "null",
  '"[]"',
  "[1,]",
  "[,1]",
  "[1 2]",
  "[01]",
  "[1.]",
  "[.5]",
  "[+1]",
  "[1e]",
  "[-]",
  "[NaN]",
  "[tru]",
  "[truee]",
  "['a']",
  '["\\x"]',
  '["\\u12g4"]',
  '["\n"]',
  '[{"a"}]',
  '[{"a":}]',
  "[{a:1}]",
  '[{"a":1,}]',
  "[[]",
  "[]]",
  "[] x",
  "[{]}",
])("%j is rejected", (text) => {
  expect(isSplit(text)).toBe(false);
  expect(isList(text)).toBe(false);
});

test("an element keeps its bytes, including long numbers and unknown members", () => {
  const event = '{"b":1.0,"a":1e2,"z":{"2":1,"1":12345678901234567890},"s":"\\u00e9\\/é","n":null}';
  expect(splitJsonList(Buffer.from(`\uFEFF[ ${event} ,{}]`)).map(({ bytes }) => bytes.toString())).toEqual([
    event,
    "{}",
  ]);
});

test("requested members are those of the element itself, not of nested objects", () => {
  const text = JSON.stringify([
    { uuid: "u1", target: [{ uuid: "no" }], published: 'p"1' },
    { nested: { uuid: "no" }, published: "p2", uuid: "u\\2" },
    { uuid: 7, published: null },
    ["uuid", "no"],
    "uuid",
    { uuidx: "no", "x-uuid": "no" },
  ]);
  expect(splitJsonList(Buffer.from(text), ["uuid", "published"]).map(({ members }) => members)).toEqual([
    ["u1", 'p"1'],
    ["u\\2", "p2"],
    [undefined, undefined],
    [undefined, undefined],
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

test("members are found in any notation, as by JSON.parse", () => {
  const object = fc.dictionary(fc.constantFrom("uuid", "a", "published", 'q"'), json, { maxKeys: 4 });
  fc.assert(
    fc.property(fc.array(object), fc.constantFrom(undefined, 2), (list, space) => {
      const text = JSON.stringify(list, null, space);
      const wanted = (value: unknown) => (typeof value === "string" ? value : undefined);
      expect(splitJsonList(Buffer.from(text), ["published", 'q"']).map(({ members }) => members)).toEqual(
        list.map((item) => [wanted(item["published"]), wanted(item['q"'])]),
      );
    }),
  );
});

test("the last one of a repeated member counts, as in JSON.parse", () => {
  const text = '[{"uuid":"first","uuid":"last"},{"uuid":"first","uuid":null}]';
  expect(splitJsonList(Buffer.from(text), ["uuid"]).map(({ members }) => members)).toEqual([
    ["last"],
    [undefined],
  ]);
});

test("lists of any length are split in turn, even after a rejected one", () => {
  for (const length of [1, 255, 256, 257, 512, 5_000, 2]) {
    const list = Array.from({ length }, (_, index) => ({ id: `id ${index}`, text: "x".repeat(index % 40) }));
    const elements = splitJsonList(Buffer.from(JSON.stringify(list)), ["id"]);
    expect(elements.map(({ bytes }) => JSON.parse(bytes.toString()))).toEqual(list);
    expect(elements.map(({ members }) => members[0])).toEqual(list.map(({ id }) => id));
    expect(isSplit(JSON.stringify(list).slice(0, -1))).toBe(false);
  }
});

test("a list larger than the kept memory is split, and so are the lists after it", () => {
  const large = Buffer.from(JSON.stringify(["x".repeat(40 * 1024 * 1024), { id: "a" }]));
  for (const text of [large, Buffer.from('["b"]'), large]) {
    expect(splitJsonList(text).map(({ bytes }) => bytes.length)).toEqual(
      (JSON.parse(text.toString()) as unknown[]).map((item) => JSON.stringify(item).length),
    );
  }
});

test("strings can end at any byte of a vector, and invalid characters are rejected at any byte", () => {
  for (let length = 0; length < 70; length += 1) {
    const text = "é".repeat(length % 3) + "a".repeat(length);
    const list = [text, `${text}"\u0041\\`, { [text]: text }];
    expect(splitJsonList(Buffer.from(JSON.stringify(list))).map(({ bytes }) => bytes.toString())).toEqual(
      list.map((item) => JSON.stringify(item)),
    );
    for (const wrong of ["\0", "\u001f", "\n", "\\", "\\x", "\\u12g4"]) {
      expect(isSplit(`["${text}${wrong}${text}"]`)).toBe(false);
    }
  }
});

test("deeply nested lists are rejected before they fill the memory", () => {
  expect(isSplit("[".repeat(100_000))).toBe(false);
});
