import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type GivenName, namesInFile } from "./names-in-file.ts";

const ANA = "00u1ana2ferreira3Q5d";
const BEN = "00u2ben5okafor7hT8k2";

interface Read {
  readonly of?: "user" | "group" | "app";
  readonly column?: string;
  /** Bytes that come together. */
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
  ["ids, a line each", `${ANA}\n${BEN}\n`],
  ["without an end of the last line", `${ANA}\n${BEN}`],
  ["blank lines, comments and blanks around", `# who\n\n  ${ANA} \r\n\t\n  # and\n${BEN}\n\n`],
  ["a byte-order mark and CRLF", `\uFEFF${ANA}\r\n${BEN}\r\n`],
  ["csv of one column", `id\n${ANA}\n${BEN}\n`],
  ["csv with more", `login,id,status\na@example.com,${ANA},ACTIVE\nb@example.com,${BEN},ACTIVE\n`],
  ["csv with a mark, CRLF and quotes", `\uFEFF"Id","Name"\r\n"${ANA}","Ferreira, ""A"""\r\n"${BEN}",\r\n`],
  ["csv with a line break in a cell", `name,id\n"Ana\nFerreira",${ANA}\nBen,${BEN}\n`],
  ["csv with semicolons", `User ID;Name\n${ANA};Ferreira, Ana\n${BEN};Okafor, Ben\n`],
  ["csv with tabs", `name\tuser_id\nAna\t${ANA}\nBen\t${BEN}\n`],
  ["csv of one column whose lines end in both ways", `id\r\n${ANA}\n${BEN}\r\n`],
  ["csv whose comment ends in another way than its rows", `# who\r\nid,login\n${ANA},a\n${BEN},b\r\n`],
  ["csv with blank lines, and rows of blank cells", `\n# who\nid,login\n\n${ANA},a\n, \n  \n${BEN},b\n,,,\n`],
  ["csv whose cells begin like comments", `team,id\n#1,${ANA}\n#2,${BEN}\n`],
  ["csv with CR line ends", `id,login\r${ANA},a\r${BEN},b\r`],
  ["csv whose header has line breaks in a cell", `"name\r\nof","id"\r\nAna,${ANA}\r\nBen,${BEN}\r\n`],
  ["csv with a sep= line, as spreadsheets put it first", `sep=;\r\nid;name\r\n${ANA};a,b\r\n${BEN};c\r\n`],
  ["csv with a sep= line in quotes, behind a mark", `\uFEFF"sep=|"\nid|name\n${ANA}|a\n${BEN}|b\n`],
  ["csv with tabs that sep= names", `sep=\t\nname\tid\na, b\t${ANA}\nc\t${BEN}\n`],
  ["csv with one column that sep= delimits", `sep=,\nid\n${ANA}\n${BEN}\n`],
  [
    "csv with semicolons, and more commas in its header",
    `id;Name, Vorname, Titel\n${ANA};F, A, x\n${BEN};O, B, y\n`,
  ],
  ["csv with bars", `name|id\nAna|${ANA}\nBen|${BEN}\n`],
  ["csv whose rows leave out blank cells at their end", `id,login,note\n${ANA}\n${BEN},b\n`],
  ["csv whose rows have blank cells at their end", `id,login\n${ANA},a,,\n${BEN},b,\n`],
  ["csv with a quote within a cell", `id,desk\n${ANA},6" rack\n${BEN},the "big" one\n`],
  ["csv with text that Excel keeps as it is", `="id",no\n="${ANA}",="00123"\n"=""${BEN}""","=""00124"""\n`],
  [
    "UTF-16 with a mark, as Excel's Unicode text has it",
    Buffer.from(`\uFEFFname\tid\r\nAnä\t${ANA}\r\nBen\t${BEN}\r\n`, "utf16le"),
  ],
  ["UTF-16 without a mark", Buffer.from(`${ANA}\r\n${BEN}`, "utf16le")],
  ["big-endian UTF-16", Buffer.from(`\uFEFF${ANA}\n${BEN}\n`, "utf16le").swap16()],
  ["a list with CR line ends", `# who\r\r${ANA}\r${BEN}\r`],
  ["objects with CR line ends", `{"id":"${ANA}"}\r{"id":"${BEN}"}\r`],
  ["objects", `{"id":"${ANA}","profile":{"login":"a@example.com"}}\n\n{"id":"${BEN}"}\n`],
  ["objects with CRLF and a mark", `\uFEFF{"id":"${ANA}"}\r\n{"id":"${BEN}"}\r\n`],
  ["texts", `"${ANA}"\n"${BEN}"\n`],
  ["objects and texts", `{"id":"${ANA}"}\n"${BEN}"\n`],
])("users are read from %s", async (_, content) => {
  expect(await namesIn(content)).toEqual([ANA, BEN]);
  expect(await namesIn(content, { pieceBytes: 1 })).toEqual([ANA, BEN]);
});

test.each([
  ["login before email", "email,login\nx@example.com,a@example.com\n", "a@example.com"],
  ["email where there is nothing surer", "name,E-Mail\nAna,a@example.com\n", "a@example.com"],
  ["what users list -o csv writes", "profile.login,status\na@example.com,ACTIVE\n", "a@example.com"],
  ["what was made safe for spreadsheets", "login\n'+49@example.com\n", "+49@example.com"],
  ["a login in an object", '{"profile":{"login":"a@example.com"}}\n', "a@example.com"],
  ["what --fields profile.login leaves", '{"profile.login":"a@example.com"}\n', "a@example.com"],
  ["a flat login", '{"login":"a@example.com"}\n', "a@example.com"],
  ["a login with letters of any script", "login\nzoë.大輔@example.com\n", "zoë.大輔@example.com"],
])("a user is named by %s", async (_, content, name) => {
  expect(await namesIn(content, { pieceBytes: 1 })).toEqual([name]);
});

test("apps are named by id or label, and never by name, which many apps share", async () => {
  expect(await namesIn("name,label\nbookmark,Payroll\n", { of: "app" })).toEqual(["Payroll"]);
  expect(await namesIn('{"name":"bookmark","label":"Old wiki"}\n', { of: "app" })).toEqual(["Old wiki"]);
  await expect(namesIn("name,status\nbookmark,ACTIVE\n", { of: "app" })).rejects.toThrow(
    "has none of the columns id, label. Choose one with --column: name, status",
  );
});

test("a column that is asked for is taken, whatever it holds, and whatever else there is", async () => {
  const content = `id,Login,other\n7,a@example.com,x@example.com\n8,b@example.com,y@example.com\n`;
  expect(await namesIn(content, { column: "other" })).toEqual(["x@example.com", "y@example.com"]);
  expect(await namesIn(content, { column: "login" })).toEqual(["a@example.com", "b@example.com"]);
  expect(await namesIn(content, { column: "id" })).toEqual(["7", "8"]);
  expect(await namesIn("who\na@example.com\n", { column: "who" })).toEqual(["a@example.com"]);
  expect(await namesIn('{"who":"a@example.com","id":"x"}\n', { column: "who" })).toEqual(["a@example.com"]);
  expect(await namesIn('{"id":"7"}\n', { column: "id" })).toEqual(["7"]);
});

test.each([
  ["no such column", `id\n${ANA}\n`, "nope", "input has no such column. Choose one with --column: id"],
  [
    "two columns of that name",
    "who,who\na,b\n",
    "who",
    "has 2 columns that fit: who, who. Rename one of them",
  ],
  ["two logins", "login,user name\na,b\n", undefined, "columns that fit: login, user name. Choose one with"],
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
    "line 1: there are no column names. Add a first line such as id,login,email",
  ],
  [
    "ids that are none of Okta's",
    "id,login\n4711,a\n",
    undefined,
    "line 2: the column id holds no user id of Okta.",
  ],
  [
    "an id in an object that is none of Okta's",
    `{"id":"${ANA}"}\n{"id":"4711","login":"a@example.com"}\n`,
    undefined,
    "line 2: id is no user id of Okta.",
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
    "text behind a closing quote",
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
    "a header whose quotes do not close",
    `"id,login\n${ANA},a\n`,
    undefined,
    "line 1: the quotes of the header do not close",
  ],
  [
    "a row without a name",
    `id,login\n${ANA},a\n,b@example.com\n`,
    undefined,
    "line 3: the column id is empty",
  ],
  ["a row too short to have a name", `login,id\na,${ANA}\nb\n`, undefined, "line 3: the column id is empty"],
  ["a JSON array", `[{"id":"${ANA}"}]`, undefined, "is a JSON array. Write one value in each line"],
  ["JSON that breaks off", `{"id":"${ANA}"}\n{"id":`, undefined, "line 2: this is not an object with id or"],
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
  ["what gzip made", Buffer.from("\x1f\x8b\x08\0\0", "latin1"), undefined, "is compressed with gzip"],
  ["what TextEdit made", "{\\rtf1\\ansi\n}", undefined, "is formatted text (.rtf)"],
  ["a line without end", "x".repeat(1_100_000), undefined, "line 1: has more than a million characters"],
  [
    "a row without end",
    `id,login\n${ANA},a\n"${"x".repeat(1_100_000)}`,
    undefined,
    "line 3: this row has more than a million",
  ],
])("%s is refused, and nothing of it is repeated", async (_, content, column, message) => {
  const reading = namesIn(content, { pieceBytes: 65_536, ...(column && { column }) });
  await expect(reading).rejects.toMatchObject({ kind: "refused", message: expect.stringContaining(message) });
  await expect(namesIn(content, { pieceBytes: 65_536, ...(column && { column }) })).rejects.not.toThrow(ANA);
});

test.each([
  ["of users by login", "user", "login", "a@example.com", "login"],
  ["of users by e-mail address", "user", "E-Mail", "a@example.com", "email"],
  ["of users by id", "user", "User ID", ANA, "id"],
  ["of groups by name", "group", "profile.name", "Finance", "name"],
  ["of groups by id", "group", "id", "00g1finance2Hj6k8L3m", "id"],
  ["of apps by label", "app", "label", "Payroll", "label"],
] as const)("csv and objects %s say what kind of name it is", async (_, of, header, value, kind) => {
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
  ["a column that says nothing", `who\n${ANA}\n`, "who"],
  ["ids of another system in a column that was asked for", "id\n4711\n", "id"],
])("names from %s are of any kind", async (_, content, column) => {
  expect((await givenIn(content, { ...(column && { column }) })).map(({ kind }) => kind)).toEqual(["any"]);
});

test("an e-mail address stays one where an object has no id and no login", async () => {
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
])("%s: the line of a name is that of the file", async (_, content, lines) => {
  for (const pieceBytes of [1, 5, 1000]) {
    const given = await givenIn(content, { pieceBytes });
    expect(given.map(({ value }) => value)).toEqual(["a", "b"]);
    expect(given.map(({ line }) => line)).toEqual(lines);
  }
});

test.each(["", "\n\n", "# nobody\n", "\uFEFF", "id,login\n", "sep=;\n"])(
  "%j names nobody",
  async (content) => {
    expect(await namesIn(content)).toEqual([]);
  },
);

test("whatever a cell holds comes back as it was, however the text is cut into pieces", async () => {
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

test("an abort does not wait for a line that never comes", async () => {
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

test("two bytes are enough to reject a list that no more comes of", async () => {
  const stdin = (async function* () {
    yield "[\n";
    await new Promise(() => {});
  })();
  const io = { stdin, signal: new AbortController().signal };
  const names = namesInFile(io, { of: "user", path: "-", column: undefined });
  await expect(names.next()).rejects.toThrow("is a JSON array");
});
