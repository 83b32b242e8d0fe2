import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { nightly } from "../../../../nightly.ts";
import { csvFormat } from "./csv.ts";
import type { Format } from "./format.ts";
import { listFormat, rowsFormat } from "./json.ts";
import { yamlFormat } from "./yaml.ts";

/** The output of a format for pages of rows. */
function written(format: Format, pages: readonly (readonly unknown[])[]): string {
  return pages.map((rows, index) => format.page(rows, index === 0)).join("") + format.end();
}

const anyRow = fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.string({ unit: "binary" }), {
  maxKeys: 4,
});
const anyPages = fc.array(fc.array(anyRow, { maxLength: 3 }), { maxLength: 4 });

test("JSON, lines of JSON and YAML are read back as written, for any split into pages", () => {
  fc.assert(
    fc.property(anyPages, (pages) => {
      expect(JSON.parse(written(listFormat(), pages))).toEqual(pages.flat());
      const lines = written(rowsFormat, pages).split("\n").slice(0, -1);
      expect(lines.map((line) => JSON.parse(line))).toEqual(pages.flat());
    }),
  );
  // U+2028 ends a line in JavaScript, but not in JSON.
  const odd = [[{ a: "x\u2028y" }]];
  expect(JSON.parse(written(listFormat(), odd))).toEqual(odd.flat());
  const pages = [[{ a: "x: y", b: ["- z", null] }], [{ a: "on", b: [] }]];
  expect(parseYaml(written(yamlFormat(false), pages))).toEqual(pages.flat());
  expect(parseYaml(written(yamlFormat(false), [[]]))).toEqual([]);
  expect(parseYaml(written(yamlFormat(true), [[{ a: 1 }]]))).toEqual({ a: 1 });
});

const csv = (cells: readonly unknown[]) =>
  written(csvFormat(cells.map((_, index) => `c${index}`)), [
    [Object.fromEntries(cells.map((cell, index) => [`c${index}`, cell]))],
  ]);

test("CSV without line ends and formulas is read back as written", () => {
  const harmless = fc
    .string({ unit: "binary" })
    .filter((text) => !/[=+\-@＝＋－＠\p{Cc}\u2028\u2029]/u.test(text));
  fc.assert(
    fc.property(fc.array(harmless), (cells) => {
      const rows = cells.map((a) => ({ a, b: "x" }));
      const read = parseCsv(written(csvFormat(["a", "b"]), [rows]), { columns: true });
      expect(read).toEqual(rows);
    }),
  );
});

test.each([
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  [-8.61, "-8.61"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t_=1"],
  ["\r=1", "' _=1"],
  ["＝1", "'＝1"],
  ["a;=cmd|' /C calc'!A0", "a;_=cmd|' /C calc'!A0"],
  ["a\t+1", "a\t_+1"],
  ["a;\"'=1", "a;\"'_=1"],
  ["a\n=1", "a _=1"],
  ["a -1+1", "a _-1+1"],
])("a spreadsheet does not run the CSV cell %j", (cell, shown) => {
  const [, row] = parseCsv(csv([cell]));
  expect(row).toEqual([shown]);
});

test.each([
  "Finance - EMEA",
  "ana+test@example.com",
  "ACTIVE -> SUSPENDED",
  "lat -8.61, x",
  "2026-01-05 08:30:00Z",
])("the CSV cell %j is not changed", (cell) => expect(parseCsv(csv([cell]))[1]).toEqual([cell]));

test("no CSV reader, with any delimiter and quote, finds a formula at the start of a cell or a name at the start of a row", () => {
  const piece = fc.constantFrom(
    "=1+1",
    "+x",
    "-2+3",
    "@S()",
    ";",
    ",",
    "|",
    "\t",
    " ",
    ":",
    '"',
    "'",
    "\n",
    "\r\n",
    "\u2028",
    "a",
  );
  const cell = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
  const readers = [",", ";", "\t", "|", " ", ":"].flatMap((delimiter) =>
    ['"', "'", false].flatMap((quote) => [true, false].map((trim) => ({ delimiter, quote, trim }))),
  );
  const lenient = {
    relax_quotes: true,
    relax_column_count: true,
    skip_records_with_error: true,
    record_delimiter: ["\n", "\r\n", "\r", "\u2028", "\u0085"],
  };
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 3 }), (cells) => {
      const text = csv(cells);
      expect(text.slice(0, -1).split(/[\n\v\f\r\u0085\u2028\u2029]/)).toHaveLength(2);
      for (const reader of readers) {
        const fields: string[] = parseCsv(text, { ...lenient, ...reader }).flat();
        expect({ reader, run: fields.filter((field) => /^\s*[=+\-@]\S/.test(field)) }).toEqual({
          reader,
          run: [],
        });
      }
    }),
    { numRuns: nightly(100, 300) },
  );
});

test("YAML holds the same strings in 1.1 and 1.2, and a name cannot start a row", () => {
  const names = [
    "no",
    "y",
    "off",
    "~",
    "null",
    "0o17",
    "017",
    "1_000",
    "12:30:45",
    "2026-01-05",
    "1e3",
    ".inf",
    "<<",
    "=",
  ];
  const rows = [
    ...names,
    "x\u2028- id: forged",
    "x\u0085- id: forged",
    "a\nb: c\n---\n- d",
    " x ",
    "\u202e",
  ].map((name) => ({
    [name]: name,
  }));
  const text = written(yamlFormat(false), [rows]);
  for (const version of ["1.1", "1.2"] as const) expect(parseYaml(text, { version })).toEqual(rows);
  expect(text.split(/[\n\r\u0085\u2028\u2029]/)).toHaveLength(rows.length + 1);
  expect(text).not.toMatch(/[\u0080-\u009f\u2028\u202e]/);
});

test("YAML is read back as written in 1.1 and 1.2", () => {
  fc.assert(
    fc.property(anyPages, (pages) => {
      const text = written(yamlFormat(false), pages);
      for (const version of ["1.1", "1.2"] as const)
        expect(parseYaml(text, { version })).toEqual(pages.flat());
    }),
  );
});

test("a line of JSON holds no character that a reader may treat as a line end", () => {
  const rows = [{ name: "x\u2028y\u0085z\u2029" }];
  const text = written(rowsFormat, [rows]);
  expect(text).not.toMatch(/[\u0085\u2028\u2029]/);
  expect(
    text
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  ).toEqual(rows);
});
