import { expect, test } from "vitest";
import { recordFormat, tableFormat } from "./table.ts";

const plain = { env: { NO_COLOR: "1" } };
const terminal = (columns: number) => ({ stdout: { write: () => {}, isTTY: true, columns }, ...plain });
const pipe = { stdout: { write: () => {} }, ...plain };

const rows = [
  { id: "00u1ana2ferreira3Q5d", name: "Ana Ferreira", city: "Lisbon", at: "2026-01-05T08:30:00.000Z" },
  { id: "00u4dai6tanaka8Lm4s9", name: "大輔 田中", city: "Mount Pleasant upon the Hill", at: null },
];
const paths = ["id", "name", "city", "at"];

test("in a pipe every column is as wide as it needs, wide characters counted", () => {
  expect(tableFormat(pipe, paths, { columns: paths }).page(rows, true)).toBe(
    [
      "ID                    NAME          CITY                          AT",
      "00u1ana2ferreira3Q5d  Ana Ferreira  Lisbon                        2026-01-05 08:30:00Z",
      "00u4dai6tanaka8Lm4s9  大輔 田中     Mount Pleasant upon the Hill",
      "",
    ].join("\n"),
  );
});

test("on a terminal the widest column gives way, and ids and instants stay whole", () => {
  expect(tableFormat(terminal(70), paths, { columns: paths }).page(rows, true)).toBe(
    [
      "ID                    NAME          CITY          AT",
      "00u1ana2ferreira3Q5d  Ana Ferreira  Lisbon        2026-01-05 08:30:00Z",
      "00u4dai6tanaka8Lm4s9  大輔 田中     Mount Pleas…",
      "",
    ].join("\n"),
  );
});

test("logins and statuses are cut when nothing else is left to cut", () => {
  const row = {
    profile: { login: "ana.ferreira@example.com" },
    name: "Ana Ferreira of Lisbon",
    status: "DEPROVISIONED",
  };
  const columns = ["profile.login", "name", "status"];
  expect(tableFormat(terminal(50), columns, { columns }).page([row], true)).toBe(
    [
      "LOGIN                     NAME       STATUS",
      "ana.ferreira@example.com  Ana Ferr…  DEPROVISIONED",
      "",
    ].join("\n"),
  );
  const line = tableFormat(terminal(40), columns, { columns }).page([row], true).split("\n")[1];
  expect(line).toBe("ana.ferreira@e…  Ana Fer…  DEPROVISIONED");
});

test("later pages keep to the widths of the first, and a sample makes room for them", () => {
  const shape = { columns: ["name"], sample: [{ name: "a".repeat(10) }] };
  const table = tableFormat(terminal(80), ["name", "x"], shape);
  expect(table.page([{ name: "b", x: 1 }], true)).toBe("NAME        X\nb           1\n");
  expect(table.page([{ name: "c".repeat(12), x: 2 }], false)).toBe("ccccccccc…  2\n");
});

test("sentences in the last column go on below", () => {
  const format = tableFormat(terminal(24), ["check", "detail"], { columns: [], sentences: true });
  expect(format.page([{ check: "clock", detail: "this machine is behind the org" }], true)).toBe(
    ["CHECK  DETAIL", "clock  this machine is", "       behind the org", ""].join("\n"),
  );
});

test("how it went is coloured, and nothing else", () => {
  const coloured = { stdout: { write: () => {}, isTTY: true, columns: 80 }, env: { TERM: "xterm" } };
  const page = tableFormat(coloured, ["outcome", "name"], { columns: [] }).page(
    [{ outcome: "failed", name: "failed" }],
    true,
  );
  expect(page).toBe("\u001b[1mOUTCOME  NAME\u001b[22m\n\u001b[31mfailed \u001b[39m  failed\n");
});

test("one object is shown as lines, and nothing of it is cut off", () => {
  const long = "x".repeat(100);
  const record = recordFormat(terminal(40), ["id", "profile.firstName", "none"], { columns: [] });
  expect(record.page([{ id: "1", profile: { firstName: long } }], true)).toBe(
    `ID          1\nFIRST NAME  ${long}\nNONE        -\n`,
  );
});

test("heads are made of paths, or named", () => {
  const shape = { columns: [], heads: { "target.alternateId": "TARGET" } };
  const page = tableFormat(pipe, ["profile.firstName", "target.alternateId"], shape).page([], true);
  expect(page).toBe("FIRST NAME  TARGET\n");
});
