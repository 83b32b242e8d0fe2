import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { GivenName } from "./name-columns.ts";
import { namesInFile } from "./names-in-file.ts";

const ANA = "00u1ana2ferreira3Q5d";
const BEN = "00u2ben5okafor7hT8k2";

interface Read {
  readonly of?: "user" | "group" | "app";
  readonly column?: string;
  /** Bytes in a chunk. */
  readonly pieceBytes?: number;
}

async function givenIn(content: string | Buffer, { of = "user", column, pieceBytes = 7 }: Read = {}) {
  const bytes = Buffer.from(content);
  const stdin = (async function* () {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  })();
  const names: GivenName[] = [];
  const source = { of, path: "-", column };
  for await (const name of namesInFile({ stdin, signal: new AbortController().signal }, source))
    names.push(name);
  return names;
}

async function namesIn(content: string | Buffer, read?: Read) {
  return (await givenIn(content, read)).map(({ value }) => value);
}

test.each([
  ["one id a line", `${ANA}\n${BEN}\n`],
  ["a list whose last line has no line end", `${ANA}\n${BEN}`],
  ["a list with blank lines, comments and blanks", `# who\n\n  ${ANA} \r\n\t\n  # and\n${BEN}\n\n`],
  ["a list with a byte order mark and CRLF", `\uFEFF${ANA}\r\n${BEN}\r\n`],
  ["csv of one column", `id\n${ANA}\n${BEN}\n`],
  ["csv of several columns", `login,id,status\na@example.com,${ANA},ACTIVE\nb@example.com,${BEN},ACTIVE\n`],
  ["csv with a mark, CRLF and quotes", `\uFEFF"Id","Name"\r\n"${ANA}","Ferreira, ""A"""\r\n"${BEN}",\r\n`],
  ["csv with a line break in a cell", `name,id\n"Ana\nFerreira",${ANA}\nBen,${BEN}\n`],
  ["csv with semicolons", `User ID;Name\n${ANA};Ferreira, Ana\n${BEN};Okafor, Ben\n`],
  ["csv with tabs", `name\tuser_id\nAna\t${ANA}\nBen\t${BEN}\n`],
  ["csv of one column with both line ends", `id\r\n${ANA}\n${BEN}\r\n`],
  ["csv with another line end after a comment", `# who\r\nid,login\n${ANA},a\n${BEN},b\r\n`],
  ["csv with blank lines, and rows of blank cells", `\n# who\nid,login\n\n${ANA},a\n, \n  \n${BEN},b\n,,,\n`],
  ["csv whose cells begin like comments", `team,id\n#1,${ANA}\n#2,${BEN}\n`],
  ["csv with CR line ends", `id,login\r${ANA},a\r${BEN},b\r`],
  ["csv whose header has line breaks in a cell", `"name\r\nof","id"\r\nAna,${ANA}\r\nBen,${BEN}\r\n`],
  ["csv with a sep= line, as spreadsheets write it", `sep=;\r\nid;name\r\n${ANA};a,b\r\n${BEN};c\r\n`],
  ["csv with a sep= line in quotes, after a mark", `\uFEFF"sep=|"\nid|name\n${ANA}|a\n${BEN}|b\n`],
  ["csv with a sep= line that names a tab", `sep=\t\nname\tid\na, b\t${ANA}\nc\t${BEN}\n`],
  ["csv with one column and a sep= line", `sep=,\nid\n${ANA}\n${BEN}\n`],
  [
    "csv with semicolons, and more commas in its header",
    `id;Name, Vorname, Titel\n${ANA};F, A, x\n${BEN};O, B, y\n`,
  ],
  ["csv with bars", `name|id\nAna|${ANA}\nBen|${BEN}\n`],
  ["csv with rows without their last, blank cells", `id,login,note\n${ANA}\n${BEN},b\n`],
  ["csv with more blank cells than columns", `id,login\n${ANA},a,,\n${BEN},b,\n`],
  ["csv with a quote within a cell", `id,desk\n${ANA},6" rack\n${BEN},the "big" one\n`],
  [
    'csv with ="…" cells, which Excel keeps as text',
    `="id",no\n="${ANA}",="00123"\n"=""${BEN}""","=""00124"""\n`,
  ],
  [
    "UTF-16 with a mark, as Excel saves Unicode text",
    Buffer.from(`\uFEFFname\tid\r\nAnä\t${ANA}\r\nBen\t${BEN}\r\n`, "utf16le"),
  ],
  ["UTF-16 without a mark", Buffer.from(`${ANA}\r\n${BEN}`, "utf16le")],
  ["big-endian UTF-16", Buffer.from(`\uFEFF${ANA}\n${BEN}\n`, "utf16le").swap16()],
  ["a list with CR line ends", `# who\r\r${ANA}\r${BEN}\r`],
  ["objects with CR line ends", `{"id":"${ANA}"}\r{"id":"${BEN}"}\r`],
  ["objects", `{"id":"${ANA}","profile":{"login":"a@example.com"}}\n\n{"id":"${BEN}"}\n`],
  ["objects with CRLF and a mark", `\uFEFF{"id":"${ANA}"}\r\n{"id":"${BEN}"}\r\n`],
  ["strings", `"${ANA}"\n"${BEN}"\n`],
  ["objects and strings", `{"id":"${ANA}"}\n"${BEN}"\n`],
])("reads users from %s", async (_, content) => {
  expect(await namesIn(content)).toEqual([ANA, BEN]);
  expect(await namesIn(content, { pieceBytes: 1 })).toEqual([ANA, BEN]);
});

test.each([
  ["login before email", "email,login\nx@example.com,a@example.com\n", "a@example.com"],
  ["email if there is no id or login", "name,E-Mail\nAna,a@example.com\n", "a@example.com"],
  ["the output of users list -o csv", "profile.login,status\na@example.com,ACTIVE\n", "a@example.com"],
  ["a cell that was made safe for spreadsheets", "login\n'+49@example.com\n", "+49@example.com"],
  ["a login in an object", '{"profile":{"login":"a@example.com"}}\n', "a@example.com"],
  ["the output of --fields profile.login", '{"profile.login":"a@example.com"}\n', "a@example.com"],
  ["a login outside of profile", '{"login":"a@example.com"}\n', "a@example.com"],
  ["a login in any script", "login\nzoë.大輔@example.com\n", "zoë.大輔@example.com"],
])("reads a user by %s", async (_, content, name) => {
  expect(await namesIn(content, { pieceBytes: 1 })).toEqual([name]);
});

test("reads apps by id or label, and never by name, which many apps share", async () => {
  expect(await namesIn("name,label\nbookmark,Payroll\n", { of: "app" })).toEqual(["Payroll"]);
  expect(await namesIn('{"name":"bookmark","label":"Old wiki"}\n', { of: "app" })).toEqual(["Old wiki"]);
  await expect(namesIn("name,status\nbookmark,ACTIVE\n", { of: "app" })).rejects.toThrow(
    "has none of the columns id, label. Choose one with --column: name, status",
  );
});

test("reads the chosen column, with any content and next to any other column", async () => {
  const content = `id,Login,other\n7,a@example.com,x@example.com\n8,b@example.com,y@example.com\n`;
  expect(await namesIn(content, { column: "other" })).toEqual(["x@example.com", "y@example.com"]);
  expect(await namesIn(content, { column: "login" })).toEqual(["a@example.com", "b@example.com"]);
  expect(await namesIn(content, { column: "id" })).toEqual(["7", "8"]);
  expect(await namesIn("who\na@example.com\n", { column: "who" })).toEqual(["a@example.com"]);
  expect(await namesIn('{"who":"a@example.com","id":"x"}\n', { column: "who" })).toEqual(["a@example.com"]);
  expect(await namesIn('{"id":"7"}\n', { column: "id" })).toEqual(["7"]);
});

test.each([
  ["no such column", `id\n${ANA}\n`, "nope", "input has no column nope. Choose one with --column: id"],
  [
    "two columns of that name",
    "who,who\na,b\n",
    "who",
    "has 2 matching columns: who, who. Rename one of them",
  ],
  ["two logins", "login,user name\na,b\n", undefined, "matching columns: login, user name. Choose one with"],
  [
    "no known column",
    "name,status\na,b\n",
    undefined,
    "none of the columns id, login, email. Choose one with --column: name, status",
  ],
  [
    "no header",
    `${ANA},Ana\n${BEN},Ben\n`,
    undefined,
    "line 1: the header is missing. Add a first line such as id,login,email",
  ],
  [
    "ids of another system",
    "id,login\n4711,a\n",
    undefined,
    "line 2: the value in column id is not an Okta user id (00u…).",
  ],
  [
    "an id of another system in an object",
    `{"id":"${ANA}"}\n{"id":"4711","login":"a@example.com"}\n`,
    undefined,
    "line 2: the value of id is not an Okta user id (00u…).",
  ],
  [
    "a row with too many cells",
    `login,note\n${ANA},a, b\n`,
    undefined,
    "line 2: this row has 3 cells, but the header has 2. Put quotes around cells that contain a comma",
  ],
  [
    "a quote that is not closed",
    `id,login\n${ANA},a\n\n"${BEN},b\nx,y\n`,
    undefined,
    "line 4: a quote that begins in this row is never closed",
  ],
  [
    "text after a closing quote",
    `id,login\r\n"a\r\nb",x\r\n"${ANA}" (Ana),a\r\n`,
    "login",
    "line 4: text follows the closing quote of a cell",
  ],
  [
    "a quote that swallows a row",
    `id,desk\n${ANA},"6 rack\n${BEN},"7" rack\n`,
    undefined,
    "line 2: text follows the closing quote of a cell",
  ],
  [
    "a header with a quote that never closes",
    `"id,login\n${ANA},a\n`,
    undefined,
    "line 1: a quote in the header is never closed",
  ],
  [
    "a row without a name",
    `id,login\n${ANA},a\n,b@example.com\n`,
    undefined,
    "line 3: the column id is empty",
  ],
  ["a row that ends before the name", `login,id\na,${ANA}\nb\n`, undefined, "line 3: the column id is empty"],
  ["a JSON array", `[{"id":"${ANA}"}]`, undefined, "is a JSON array. Write one value in each line"],
  ["truncated JSON", `{"id":"${ANA}"}\n{"id":`, undefined, "line 2: this is not an object with id or"],
  [
    "an object without a name",
    '{"status":"ACTIVE"}\n',
    undefined,
    "line 1: this is not an object with id or profile.login",
  ],
  ["a number", `"a"\n\n7\n`, undefined, "line 3: this is not an object with"],
  [
    "Excel's plain CSV, which is in a code page",
    Buffer.from("login\r\na@example.com\r\nzo\xeb@example.com\r\n", "latin1"),
    undefined,
    '(line 3) is not valid UTF-8 text. Save it as UTF-8 and try again. In Excel, save it as "CSV UTF-8 (Comma delimited)"',
  ],
  [
    "an Excel workbook",
    Buffer.from("PK\x03\x04\x14\0\x06\0", "latin1"),
    undefined,
    'input is an Excel workbook (.xlsx) or another zip file, not text. In Excel, save it as "CSV UTF-8',
  ],
  [
    "an old Excel workbook",
    Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1", "latin1"),
    undefined,
    "is an Excel workbook (.xls)",
  ],
  ["a gzip file", Buffer.from("\x1f\x8b\x08\0\0", "latin1"), undefined, "is compressed with gzip"],
  ["an RTF file", "{\\rtf1\\ansi\n}", undefined, "is formatted text (.rtf)"],
  ["an endless line", "x".repeat(1_100_000), undefined, "line 1: has more than a million characters"],
  [
    "an endless row",
    `id,login\n${ANA},a\n"${"x".repeat(1_100_000)}`,
    undefined,
    "line 3: this row has more than a million",
  ],
])("rejects %s without repeating its data", async (_, content, column, message) => {
  const reading = namesIn(content, { pieceBytes: 65_536, ...(column && { column }) });
  await expect(reading).rejects.toMatchObject({
    name: "UsageError",
    message: expect.stringContaining(message),
  });
  await expect(namesIn(content, { pieceBytes: 65_536, ...(column && { column }) })).rejects.not.toThrow(ANA);
});

test.each([
  ["of users by login", "user", "login", "a@example.com", "login"],
  ["of users by email address", "user", "E-Mail", "a@example.com", "email"],
  ["of users by id", "user", "User ID", ANA, "id"],
  ["of groups by name", "group", "profile.name", "Finance", "name"],
  ["of groups by id", "group", "id", "00g1finance2Hj6k8L3m", "id"],
  ["of apps by label", "app", "label", "Payroll", "label"],
] as const)("reads the kind of name in csv and objects %s", async (_, of, header, value, kind) => {
  expect(await givenIn(`${header},x\n${value},y\n`, { of })).toEqual([{ kind, value, line: 2 }]);
  expect(await givenIn(`x;${header}\ny;${value}\n`, { of, column: header })).toEqual([
    { kind, value, line: 2 },
  ]);
  expect(await givenIn(`{"${header}":"${value}"}\n`, { of, column: header })).toEqual([
    { kind, value, line: 1 },
  ]);
});

test.each([
  ["a plain list", `${ANA}\n`, undefined],
  ["strings", `"${ANA}"\n`, undefined],
  ["a column with an unknown header", `who\n${ANA}\n`, "who"],
  ["ids of another system in a chosen column", "id\n4711\n", "id"],
])("names from %s have the kind any", async (_, content, column) => {
  expect((await givenIn(content, { ...(column && { column }) })).map(({ kind }) => kind)).toEqual(["any"]);
});

test("reads the email address of an object without id and login", async () => {
  const lines = '{"profile":{"email":"a@example.com"}}\n{"profile":{"login":"b","email":"c@example.com"}}\n';
  expect(await givenIn(lines)).toEqual([
    { kind: "email", value: "a@example.com", line: 1 },
    { kind: "login", value: "b", line: 2 },
  ]);
});

test.each([
  ["a list", "# who\r\n\r\na\r\n\r\nb", [3, 5]],
  ["objects", '\n{"login":"a"}\r\r{"login":"b"}\n', [2, 4]],
  ["csv", '# who\r\nsep=,\r\n\r\nlogin,x\r\na,"1\r\n2\r\n"\r\n,\r\n\r\nb,""\r\n', [5, 10]],
  ["csv with a header of two lines", 'login,"x\ny"\na,1\nb,2\n', [3, 4]],
])("counts the lines of %s as an editor does", async (_, content, lines) => {
  for (const pieceBytes of [1, 5, 1000]) {
    const given = await givenIn(content, { pieceBytes });
    expect(given.map(({ value }) => value)).toEqual(["a", "b"]);
    expect(given.map(({ line }) => line)).toEqual(lines);
  }
});

test.each(["", "\n\n", "# nobody\n", "\uFEFF", "id,login\n", "sep=;\n"])(
  "%j holds no names",
  async (content) => {
    expect(await namesIn(content)).toEqual([]);
  },
);

test("reads every cell as it was written, for any split into chunks", async () => {
  const cell = fc
    .string({ unit: "grapheme" })
    .map((text) => text.trim())
    .filter((text) => text !== "" && !/^['=]/.test(text) && !text.includes("\uFEFF"));
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1 });
  const written = fc.record({
    rows,
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
    record_delimiter: fc.constantFrom("\n", "\r\n", "\r"),
    bom: fc.boolean(),
    pieceBytes: fc.integer({ min: 1, max: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(written, async ({ rows, pieceBytes, ...options }) => {
      const content = stringify([["name", "login"], ...rows], { ...options, quoted: true });
      const given = await givenIn(content, { pieceBytes });
      expect(given.map(({ value }) => value)).toEqual(rows.map(([, login]) => login));
      const before = [["name", "login"], ...rows].map((_, index, all) =>
        stringify(all.slice(0, index), { ...options, quoted: true }),
      );
      const lineEnds = (text: string) => text.split(/\r\n|\r|\n/).length - 1;
      expect(given.map(({ line }) => line)).toEqual(before.slice(1).map((text) => lineEnds(text) + 1));
      const lines = rows.map(([, login]) => `${JSON.stringify({ login })}\n`).join("");
      expect(await namesIn(lines, { pieceBytes })).toEqual(rows.map(([, login]) => login));
    }),
  );
});

test("an abort does not wait for the next line", async () => {
  const life = new AbortController();
  const stdin = (async function* () {
    yield `${ANA}\n${BEN}\n`;
    await new Promise(() => {});
  })();
  const names = namesInFile({ stdin, signal: life.signal }, { of: "user", path: "-", column: undefined });
  expect((await names.next()).value?.value).toBe(ANA);
  expect((await names.next()).value?.value).toBe(BEN);
  const next = names.next();
  life.abort(new Error("enough"));
  await expect(next).rejects.toThrow("enough");
});

test("rejects a JSON array after its first two bytes", async () => {
  const stdin = (async function* () {
    yield "[\n";
    await new Promise(() => {});
  })();
  const io = { stdin, signal: new AbortController().signal };
  const names = namesInFile(io, { of: "user", path: "-", column: undefined });
  await expect(names.next()).rejects.toThrow("is a JSON array");
});
