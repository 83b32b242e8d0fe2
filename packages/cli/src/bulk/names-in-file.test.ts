import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { namesInFile } from "./names-in-file.ts";

const ANA = "00u1ana2ferreira3Q5d";
const BEN = "00u2ben5okafor7hT8k2";

interface Read {
  readonly of?: "user" | "app";
  readonly column?: string;
  /** Bytes that come together. */
  readonly pieceBytes?: number;
}

async function namesIn(content: string | Buffer, { of = "user", column, pieceBytes = 7 }: Read = {}) {
  const bytes = Buffer.from(content);
  const stdin = (async function* () {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  })();
  const names: string[] = [];
  const source = { of, path: "-", column };
  for await (const name of namesInFile({ stdin, signal: new AbortController().signal }, source))
    names.push(name);
  return names;
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
    "has none of the columns id, label. Choose by --column: it has name, status",
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
  ["no such column", `id\n${ANA}\n`, "nope", "has no column of that name. Choose by --column: it has id"],
  ["two of that name", "who,who\na,b\n", "who", "has 2 columns that may be meant: who, who."],
  ["two logins", "login,user name\na,b\n", undefined, "may be meant: login, user name. Choose by --column"],
  [
    "none",
    "name,status\na,b\n",
    undefined,
    "none of the columns id, login, email. Choose by --column: it has name, status",
  ],
  [
    "ids that are none of Okta's",
    "id,login\n4711,a\n",
    undefined,
    "line 2 has no id of Okta's in the column id: choose by --column",
  ],
  [
    "an id in an object that is none of Okta's",
    `{"id":"${ANA}"}\n{"id":"4711","login":"a@example.com"}\n`,
    undefined,
    "line 2 has no id of Okta's in id: choose by --column",
  ],
  ["a row too short", `id,login\n${ANA},a\n${BEN}\n`, undefined, "line 3 has not as many cells as the head"],
  ["a quote that does not end", `id,login\n"${ANA},a\n`, undefined, "(CSV_QUOTE_NOT_CLOSED)"],
  [
    "a head whose quotes do not end",
    `"name\nof",id\nAna,${ANA}\n`,
    undefined,
    "the quotes of its first line",
  ],
  [
    "a row without a name",
    `id,login\n${ANA},a\n,b@example.com\n`,
    undefined,
    "line 3 has nothing in the column id",
  ],
  ["a JSON list", `[{"id":"${ANA}"}]`, undefined, "is a JSON list: give a line each"],
  ["JSON that breaks off", `{"id":"${ANA}"}\n{"id":`, undefined, "line 2 is not an object with id or"],
  [
    "an object without a name",
    '{"status":"ACTIVE"}\n',
    undefined,
    "line 1 is not an object with id or profile.login",
  ],
  ["a number", `"a"\n\n7\n`, undefined, "line 3 is not an object with"],
  [
    "other bytes than UTF-8",
    Buffer.from("login\nzo\xeb@example.com\n", "latin1"),
    undefined,
    "is not text in UTF-8",
  ],
  ["UTF-16", Buffer.from("\uFEFFlogin\na\n", "utf16le"), undefined, "is not text in UTF-8"],
  ["a line without end", "x".repeat(1_100_000), undefined, "has a line of more than a million letters"],
])("%s is refused, and nothing of it is repeated", async (_, content, column, message) => {
  const reading = namesIn(content, { pieceBytes: 65_536, ...(column && { column }) });
  await expect(reading).rejects.toMatchObject({ kind: "refused", message: expect.stringContaining(message) });
  await expect(namesIn(content, { pieceBytes: 65_536, ...(column && { column }) })).rejects.not.toThrow(ANA);
});

test.each(["", "\n\n", "# nobody\n", "\uFEFF", "id,login\n"])("%j names nobody", async (content) => {
  expect(await namesIn(content)).toEqual([]);
});

test("whatever a cell holds comes back as it was, however the text is cut into pieces", async () => {
  const cell = fc
    .string({ unit: "grapheme" })
    .map((text) => text.trim())
    .filter((text) => text !== "" && !text.startsWith("'") && !text.includes("\uFEFF"));
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1 });
  const written = fc.record({
    rows,
    delimiter: fc.constantFrom(",", ";", "\t"),
    record_delimiter: fc.constantFrom("\n", "\r\n"),
    bom: fc.boolean(),
    pieceBytes: fc.integer({ min: 1, max: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(written, async ({ rows, pieceBytes, ...options }) => {
      const content = stringify([["name", "login"], ...rows], { ...options, quoted: true });
      expect(await namesIn(content, { pieceBytes })).toEqual(rows.map(([, login]) => login));
      const lines = rows.map(([, login]) => `${JSON.stringify({ login })}\n`).join("");
      expect(await namesIn(lines, { pieceBytes })).toEqual(rows.map(([, login]) => login));
    }),
  );
});

test("who has had enough need not wait for a line that never comes", async () => {
  const life = new AbortController();
  const stdin = (async function* () {
    yield `${ANA}\n${BEN}\n`;
    await new Promise(() => {});
  })();
  const names = namesInFile({ stdin, signal: life.signal }, { of: "user", path: "-", column: undefined });
  expect((await names.next()).value).toBe(ANA);
  expect((await names.next()).value).toBe(BEN);
  const next = names.next();
  life.abort(new Error("enough"));
  await expect(next).rejects.toThrow("enough");
});
