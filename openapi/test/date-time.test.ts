import formats from "ajv-formats/dist/formats.js";
import { assert, constantFrom, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { nightly } from "../../nightly.ts";
import { isDateTime } from "../date-time.ts";

const { fullFormats } = formats as unknown as typeof import("ajv-formats/dist/formats.js");
const libraryHas = (fullFormats["date-time"] as { validate: (text: string) => boolean }).validate;

const years = ["0000", "0004", "1900", "2000", "2023", "2024", "20261", "202"];
const months = ["00", "01", "02", "04", "11", "12", "13", "1"];
const days = ["00", "01", "28", "29", "30", "31", "32"];
const separators = ["T", "t", " ", "\n", "", "x"];
const hours = ["00", "08", "19", "22", "23", "24", "-1"];
const minutes = ["00", "29", "30", "59", "60"];
const seconds = ["00", "59", "60", "61", "59.5", "60.25", "5", "05."];
const zones = ["Z", "z", "", "+00:00", "-00:30", "+0530", "-23:59", "+23", "+24:00", "-05:60", "Z ", "+5"];

const RUNS = nightly(20_000, 100_000);

test("what is a date and time is decided as the library of JSON Schema's formats decides", () => {
  const texts = tuple(
    constantFrom(...years),
    constantFrom(...months),
    constantFrom(...days),
    constantFrom(...separators),
    constantFrom(...hours),
    constantFrom(...minutes),
    constantFrom(...seconds),
    constantFrom(...zones),
  ).map(
    ([year, month, day, separator, hour, minute, second, zone]) =>
      `${year}-${month}-${day}${separator}${hour}:${minute}:${second}${zone}`,
  );
  const decided = { yes: 0, no: 0 };
  assert(
    property(texts, (text) => {
      const isValid = isDateTime(text);
      decided[isValid ? "yes" : "no"]++;
      return isValid === libraryHas(text);
    }),
    { numRuns: RUNS },
  );
  expect(decided.yes).toBeGreaterThan(RUNS / 100);
});

test.each([
  ["2026-11-28T11:37:23Z", true],
  ["2026-02-29T00:00:00Z", false],
  ["2024-02-29T00:00:00.000+01:00", true],
  ["2016-12-31T23:59:60Z", true],
  ["2017-01-01T00:59:60+01:00", true],
  ["2017-01-01T00:59:60Z", false],
  ["2026-11-28", false],
  ["2026-11-28T11:37:23", false],
  ["yesterday", false],
])("%s: %s", (text, expected) => {
  expect(isDateTime(text)).toBe(expected);
});
