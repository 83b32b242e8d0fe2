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

test("in a pipe, columns are as wide as their cells, also with wide characters", () => {
  expect(tableFormat(pipe, paths, { columns: paths }).page(rows, true)).toBe(
    [
      "ID                    NAME          CITY                          AT",
      "00u1ana2ferreira3Q5d  Ana Ferreira  Lisbon                        2026-01-05 08:30:00Z",
      "00u4dai6tanaka8Lm4s9  大輔 田中     Mount Pleasant upon the Hill",
      "",
    ].join("\n"),
  );
});

test("on a terminal, the widest column shrinks, but not ids and times", () => {
  expect(tableFormat(terminal(70), paths, { columns: paths }).page(rows, true)).toBe(
    [
      "ID                    NAME          CITY          AT",
      "00u1ana2ferreira3Q5d  Ana Ferreira  Lisbon        2026-01-05 08:30:00Z",
      "00u4dai6tanaka8Lm4s9  大輔 田中     Mount Pleas…",
      "",
    ].join("\n"),
  );
});

test("logins and states are never cut: other columns shrink, or a row takes two lines", () => {
  const row = {
    profile: { login: "ana.ferreira@example.com", title: "Head of everything" },
    status: "DEPROVISIONED",
  };
  const columns = ["profile.login", "profile.title", "status"];
  expect(tableFormat(terminal(50), columns, { columns }).page([row], true)).toBe(
    [
      "LOGIN                     TITLE      STATUS",
      "ana.ferreira@example.com  Head of …  DEPROVISIONED",
      "",
    ].join("\n"),
  );
  expect(tableFormat(terminal(40), columns, { columns }).page([row], true)).toContain(
    "ana.ferreira@example.com",
  );
});

test("later pages keep the widths of the first page and the sample", () => {
  const shape = { columns: ["city"], sample: [{ city: "a".repeat(10) }] };
  const table = tableFormat(terminal(80), ["city", "x"], shape);
  expect(table.page([{ city: "b", x: 1 }], true)).toBe("CITY        X\nb           1\n");
  expect(table.page([{ city: "c".repeat(12), x: 2 }], false)).toBe("ccccccccc…  2\n");
});

test("sentences in the last column are wrapped", () => {
  const format = tableFormat(terminal(30), ["check", "detail"], { columns: [], sentences: true });
  expect(format.page([{ check: "clock", detail: "this machine is behind the org" }], true)).toBe(
    ["CHECK  DETAIL", "clock  this machine is behind", "       the org", ""].join("\n"),
  );
});

const EVENT = ["at", "outcome.result", "eventType", "client.ipAddress", "actor.alternateId", "reason"];
const event = (eventType: string, actor: string, ipAddress: string, reason: string | null = null) => ({
  at: "2026-01-05T08:30:00.000Z",
  outcome: { result: "FAILURE" },
  eventType,
  client: { ipAddress },
  actor: { alternateId: actor },
  reason,
});

test("logins, event types, addresses and reasons are never cut: a row takes several lines", () => {
  const table = tableFormat(terminal(80), EVENT, { columns: [], sentences: true });
  const page = table.page(
    [
      event("user.session.start", "ana@example.com", "203.0.113.7", "INVALID_CREDENTIALS"),
      event("user.session.start", "ben@example.com", "198.51.100.100"),
    ],
    true,
  );
  expect(page).toBe(
    [
      "AT                    RESULT   EVENT TYPE          IP ADDRESS",
      "  ALTERNATE ID     REASON",
      "2026-01-05 08:30:00Z  FAILURE  user.session.start  203.0.113.7",
      "  ana@example.com  INVALID_CREDENTIALS",
      "2026-01-05 08:30:00Z  FAILURE  user.session.start  198.51.100.100",
      "  ben@example.com",
      "",
    ].join("\n"),
  );
  const later = event(
    `policy.${"very.".repeat(8)}long`,
    `${"a".repeat(90)}@example.com`,
    "2001:db8:1234:5678:9abc:def0:1234:5678",
    "Too many attempts from this network zone, and from others like it as well",
  );
  const lines = table.page([later], false).trimEnd().split("\n");
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  const shown = lines.map((line) => line.trim()).join("");
  for (const whole of [later.eventType, later.actor.alternateId, later.client.ipAddress]) {
    expect(shown).toContain(whole);
  }
  expect(lines.map((line) => line.trim()).join(" ")).toContain(later.reason);
});

test("a row that fits a wide terminal is one line", () => {
  const table = tableFormat(terminal(140), EVENT, { columns: [], sentences: true });
  const page = table.page([event("user.session.start", "ana@example.com", "203.0.113.7", "LOCKED")], true);
  expect(page.trimEnd().split("\n")).toHaveLength(2);
});

test("outcomes are colored, and nothing else", () => {
  const colored = { stdout: { write: () => {}, isTTY: true, columns: 80 }, env: { TERM: "xterm" } };
  const page = tableFormat(colored, ["outcome", "name"], { columns: [] }).page(
    [{ outcome: "failed", name: "failed" }],
    true,
  );
  expect(page).toBe("\u001b[1mOUTCOME  NAME\u001b[22m\n\u001b[31mfailed\u001b[39m   failed\n");
});

test.each([
  ["status", "ACTIVE", 32],
  ["status", "PASSWORD_EXPIRED", 33],
  ["status", "SUSPENDED", 31],
  ["outcome.result", "SUCCESS", 32],
  ["outcome.result", "DENY", 31],
  ["outcome.result", "CHALLENGE", 33],
  ["severity", "WARN", 33],
  ["status", "constructor", undefined],
  ["profile.login", "ACTIVE", undefined],
])("the color of %s %s is %s", (path, text, color) => {
  const colored = { stdout: { write: () => {}, isTTY: true, columns: 80 }, env: { TERM: "xterm" } };
  const [, inner = ""] = path.split(".");
  const row = inner === "" ? { [path]: text } : { [path.split(".")[0] ?? ""]: { [inner]: text } };
  const page = tableFormat(colored, [path], { columns: [] }).page([row], true);
  expect(page.endsWith(color ? `\u001b[${color}m${text}\u001b[39m\n` : `\n${text}\n`)).toBe(true);
});

test("one object is shown as lines that are never cut", () => {
  const long = "x".repeat(100);
  const record = recordFormat(terminal(40), ["id", "profile.firstName", "none"], { columns: [] });
  expect(record.page([{ id: "1", profile: { firstName: long } }], true)).toBe(
    `ID          1\nFIRST NAME  ${long}\nNONE        -\n`,
  );
});

test("headings come from paths, or from the shape", () => {
  const shape = { columns: [], heads: { "target.alternateId": "TARGET" } };
  const page = tableFormat(pipe, ["profile.firstName", "target.alternateId"], shape).page([], true);
  expect(page).toBe("FIRST NAME  TARGET\n");
});
