import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { csvFormat } from "./csv.ts";
import { listFormat, rowsFormat } from "./json.ts";
import type { Format } from "./row-writer.ts";
import { masked } from "./secrets.ts";
import { yamlFormat } from "./yaml.ts";

/** What a format makes of pages. */
function written(format: Format, pages: readonly (readonly unknown[])[]): string {
  return pages.map((rows, index) => format.page(rows, index === 0)).join("") + format.end();
}

const anyRow = fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.string({ unit: "binary" }), {
  maxKeys: 4,
});
const anyPages = fc.array(fc.array(anyRow, { maxLength: 3 }), { maxLength: 4 });

test("whatever is written as JSON, lines of JSON or YAML is read back, however the pages fall", () => {
  fc.assert(
    fc.property(anyPages, (pages) => {
      expect(JSON.parse(written(listFormat(), pages))).toEqual(pages.flat());
      const lines = written(rowsFormat, pages).split("\n").slice(0, -1);
      expect(lines.map((line) => JSON.parse(line))).toEqual(pages.flat());
    }),
  );
  // It ends a line in JavaScript, and none in JSON.
  const odd = [[{ a: "x\u2028y" }]];
  expect(JSON.parse(written(listFormat(), odd))).toEqual(odd.flat());
  const pages = [[{ a: "x: y", b: ["- z", null] }], [{ a: "on", b: [] }]];
  expect(parseYaml(written(yamlFormat(false), pages))).toEqual(pages.flat());
  expect(parseYaml(written(yamlFormat(false), [[]]))).toEqual([]);
  expect(parseYaml(written(yamlFormat(true), [[{ a: 1 }]]))).toEqual({ a: 1 });
});

test("whatever is written as CSV is read back, but for what a spreadsheet would run", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "binary" }).filter((text) => !/^[=+\-@\t\r＝＋－＠]/.test(text))),
      (cells) => {
        const rows = cells.map((a) => ({ a, b: "x" }));
        const read = parseCsv(written(csvFormat(["a", "b"]), [rows]), { columns: true });
        expect(read).toEqual(rows);
      },
    ),
  );
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])(
  "the cell %j is not run by a spreadsheet",
  (cell) => {
    const [, row] = parseCsv(written(csvFormat(["a"]), [[{ a: cell }]]));
    expect(row).toEqual([`'${cell}`]);
  },
);

test("what signs in is hidden wherever it lies, and nothing else is", () => {
  const answer = {
    id: "1",
    activationUrl: "https://acme.okta.com/x",
    nested: [{ credentials: { oauthClient: { client_secret: "s", client_id: "c" } } }],
    response_text: '{"resetPasswordUrl":"https://acme.okta.com/y"}',
    password: {},
    token_type: "Bearer",
  };
  expect(masked(answer)).toEqual({
    id: "1",
    activationUrl: "(hidden)",
    nested: [{ credentials: { oauthClient: { client_secret: "(hidden)", client_id: "c" } } }],
    response_text: "(hidden)",
    password: {},
    token_type: "Bearer",
  });
});
