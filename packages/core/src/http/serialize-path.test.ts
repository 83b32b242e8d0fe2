import fc from "fast-check";
import { expect, test } from "vitest";
import { OktaError } from "../errors/okta-error.ts";
import { fillPath, pathSegment } from "./serializers.ts";

test.each([
  ["nothing", ""],
  ["a dot", "."],
  ["two dots", ".."],
  ["a slash", "a/b"],
  ["a backslash", "a\\b"],
  ["a question mark", "a?b"],
  ["a hash", "a#b"],
  ["a line feed", "a\nb"],
  ["a tab", "\t.."],
  ["a null character", "a\0"],
  ["a delete character", "a\x7f"],
  ["a control character beyond ASCII", "a\x85"],
  ["dots with a parameter behind", "..;x"],
  ["a dot with a parameter behind", ".;"],
  ["a blank in front", " me"],
  ["a blank behind", "me "],
  ["nothing but a blank", " "],
  ["an invisible character", "m\u200be"],
  ["a character that turns the direction of writing", "a\u202eb"],
  ["a line separator", "a\u2028b"],
  ["percent-encoded dots", "%2e%2e"],
  ["a percent-encoded slash", "..%2Fusers"],
  ["a percent-encoded backslash", "a%5cb"],
  ["a percent-encoded null character", "a%00"],
  ["a percent sign that hides a percent-form", "%%32e"],
  ["the first half of a character", "a\ud83d"],
  ["the second half of a character", "\ude00a"],
  ["undefined", undefined],
  ["null", null],
  ["an object that reads as a string", { toString: (): string => "00u1" }],
])("a segment made of %s is rejected, and the message only names the parameter", (_, value) => {
  let refusal: unknown;
  try {
    pathSegment("userId", value);
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(OktaError);
  expect(refusal).toMatchObject({
    kind: "refused",
    message: expect.stringMatching(/^userId [a-z ,/\\?#-]+$/),
  });
});

test.each([
  ["00u1ana2ferreira3Q5d", "00u1ana2ferreira3Q5d"],
  ["ana@example.com", "ana%40example.com"],
  ["ana+test@example.com", "ana%2Btest%40example.com"],
  ["josé", "jos%C3%A9"],
  ["😀", "%F0%9F%98%80"],
  ["a b", "a%20b"],
  ["50%", "50%25"],
  ["%zz", "%25zz"],
  ["...", "..."],
  ["a;b", "a%3Bb"],
  [7, "7"],
])("%j becomes the segment %s", (value, segment) => {
  expect(pathSegment("userId", value)).toBe(segment);
});

const trap = fc.constantFrom(
  ".",
  "..",
  "%",
  "%2",
  "e",
  "2f",
  "5C",
  "/",
  "\\",
  "?",
  "#",
  " ",
  "\t",
  "@",
  ";",
  "é",
);
const anything = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.array(trap, { maxLength: 6 }).map((parts) => parts.join("")),
);

test("any value is rejected or stays one segment that decodes to itself", () => {
  let taken = 0;
  fc.assert(
    fc.property(anything, (value) => {
      let segment: string;
      try {
        segment = pathSegment("userId", value);
      } catch (error) {
        expect(error).toMatchObject({ kind: "refused" });
        return;
      }
      taken++;
      const { pathname } = new URL(`https://x.example/a/${segment}/b`);
      expect(pathname.split("/").map(decodeURIComponent)).toEqual(["", "a", value, "b"]);
    }),
    { numRuns: 2_000 },
  );
  expect(taken).toBeGreaterThan(0);
});

test("a template is filled by name, and each value is one segment", () => {
  const values = { userId: "ana@example.com", groupId: "00g1" };
  expect(fillPath("/api/v1/groups/{groupId}/users/{userId}", values)).toBe(
    "/api/v1/groups/00g1/users/ana%40example.com",
  );
});

test("a template with a missing or invalid value is rejected", () => {
  const template = "/api/v1/groups/{groupId}/users/{userId}";
  expect(() => fillPath(template, { groupId: "00g1" })).toThrow(/^userId /);
  expect(() => fillPath(template, { groupId: "..", userId: "00u1" })).toThrow(/^groupId /);
});
