import fc from "fast-check";
import { expect, test } from "vitest";
import { splitJsonList } from "./json-list.ts";
import { inOneLine, ndjson } from "./ndjson.ts";

/** A list in one of its notations, and the selected elements. */
const some = fc
  .tuple(
    fc.array(fc.jsonValue({ maxDepth: 4 }), { maxLength: 8 }),
    fc.constantFrom(undefined, 1, "\t", " \r\n"),
  )
  .chain(([list, space]) =>
    fc.record({
      text: fc.constant(JSON.stringify(list, null, space as never)),
      wanted: fc.oneof(fc.constant(list.map(() => true)), fc.array(fc.boolean())),
    }),
  );

test("each element is one unchanged line, for any selection and any notation", () => {
  fc.assert(
    fc.property(some, ({ text, wanted }) => {
      const elements = splitJsonList(Buffer.from(text)).filter((_, index) => wanted[index]);
      const sent = elements.map(({ bytes }) => bytes.toString());
      const lines = ndjson(elements).toString().split("\n");
      expect(lines.pop()).toBe("");
      expect(lines.map((line) => JSON.parse(line))).toEqual(sent.map((line) => JSON.parse(line)));
      if (!/[\r\n\u0085\u2028\u2029]/.test(text)) expect(lines).toEqual(sent);
      // Only bytes between the elements change.
      expect(elements.map(({ bytes }) => bytes.toString())).toEqual(sent);
      expect(ndjson(elements).toString()).toBe([...lines, ""].join("\n"));
    }),
  );
});

test("line breaks between the parts of an element are removed, and escaped ones in strings stay", () => {
  const [element] = splitJsonList(Buffer.from('[{\r\n  "a b": "c\\n\\" d",\n\t"e": [1, 2]\n}]'));
  expect(element && inOneLine(element).toString()).toBe('{"a b":"c\\n\\" d","e":[1,2]}');
});

test("a whole page is not copied", () => {
  const page = Buffer.from('[{"a":1},{"b":2}]');
  const text = ndjson(splitJsonList(page));
  expect(text.toString()).toBe('{"a":1}\n{"b":2}\n');
  expect(text.buffer).toBe(page.buffer);
  expect(text.byteOffset).toBe(page.byteOffset + 1);
});

test("characters that readers may take for a line end are escaped, and the text means the same", () => {
  const list = [{ a: "x\u2028y\u0085z\u2029 ‘é’" }, { b: "\u2027\u202a" }];
  const text = ndjson(splitJsonList(Buffer.from(JSON.stringify(list)))).toString();
  expect(text).toBe('{"a":"x\\u2028y\\u0085z\\u2029 ‘é’"}\n{"b":"\u2027\u202a"}\n');
});
