import fc from "fast-check";
import { expect, test } from "vitest";
import { OktaError } from "../errors/okta-error.ts";
import { HttpHeaders } from "./headers.ts";

const name = fc.constantFrom("Accept", "accept", "X-Okta-Request-Id", "Link", "LINK", "etag");
const value = fc.string({ unit: fc.constantFrom("a", " ", ",", "=", '"', "é"), maxLength: 6 });
const step = fc.oneof(
  fc.tuple(fc.constant("set" as const), name, value),
  fc.tuple(fc.constant("append" as const), name, value),
  fc.tuple(fc.constant("delete" as const), name, value),
);

test("after any operations, they equal the headers of fetch", () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const [ours, theirs] = [new HttpHeaders(), new Headers()];
      for (const [how, name, value] of steps) {
        for (const headers of [ours, theirs]) headers[how](name, value);
        expect(ours.get(name)).toBe(theirs.get(name));
        expect(ours.has(name)).toBe(theirs.has(name));
      }
      expect([...ours]).toEqual([...theirs]);
      expect([...ours.keys()]).toEqual([...theirs.keys()]);
      expect([...ours.values()]).toEqual([...theirs.values()]);
    }),
  );
});

test.each(["", "a b", "a:b", "a\n", "é", "a\0"])(
  "the name %j is rejected, and the error does not repeat it",
  (name) => {
    expect(() => new HttpHeaders({ [`${name}`]: "hunter2" })).toThrow(
      new OktaError(
        "refused",
        "A header name contains a character that HTTP does not allow. Remove line breaks and control characters",
      ),
    );
  },
);

test.each(["a\nb", "a\rb", "a\0b", "漢", "a\u007fb"])(
  "the value %j is rejected, and the error does not repeat it",
  (value) => {
    expect(() => new HttpHeaders([["X-Token", value]])).toThrow(
      new OktaError(
        "refused",
        "A header value contains a character that HTTP does not allow. Remove line breaks and control characters",
      ),
    );
  },
);

test("cookies stay separate", () => {
  const headers = new HttpHeaders([
    ["Set-Cookie", "a=1"],
    ["Set-Cookie", "b=2, c"],
  ]);
  expect(headers.getSetCookie()).toEqual(["a=1", "b=2, c"]);
  headers.delete("set-cookie");
  expect(headers.getSetCookie()).toEqual([]);
});
