import fc from "fast-check";
import { expect, test } from "vitest";
import { splitJsonList } from "./json-list.ts";
import { inOneLine, ndjson } from "./ndjson.ts";

/** A list in one of the ways to write it, and which of its elements are wanted. */
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

test("each element is a line of its own, as it was sent, whichever of a list they are and however it is written", () => {
  fc.assert(
    fc.property(some, ({ text, wanted }) => {
      const elements = splitJsonList(Buffer.from(text)).filter((_, index) => wanted[index]);
      const sent = elements.map(({ bytes }) => bytes.toString());
      const lines = ndjson(elements).toString().split("\n");
      expect(lines.pop()).toBe("");
      expect(lines.map((line) => JSON.parse(line))).toEqual(sent.map((line) => JSON.parse(line)));
      if (!/[\r\n]/.test(text)) expect(lines).toEqual(sent);
      // What stands between the elements is the list's own, and they are as they were.
      expect(elements.map(({ bytes }) => bytes.toString())).toEqual(sent);
      expect(ndjson(elements).toString()).toBe([...lines, ""].join("\n"));
    }),
  );
});

test("line breaks between the parts of an element are left out, and those in its texts stay", () => {
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
