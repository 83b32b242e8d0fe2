import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { decodeText, readText } from "./read-text.ts";

const text = '{"name":"Grün, 東京"}\n';
const utf16be = Buffer.from(`\ufeff${text}`, "utf16le").swap16();

test.each([
  ["UTF-8", Buffer.from(text)],
  ["UTF-8 with a byte order mark, as Notepad saves it", Buffer.from(`\ufeff${text}`)],
  ["UTF-16, as PowerShell's > writes it", Buffer.from(`\ufeff${text}`, "utf16le")],
  ["big-endian UTF-16", utf16be],
])("a file in %s is read as its text, without the mark", async (_, bytes) => {
  const folder = await mkdtemp(join(tmpdir(), "okta-idm-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, "file.txt");
  await writeFile(path, bytes);
  expect(readText(path)).toBe(text);
});

test("bytes in another encoding are rejected with what to do, and none of them is repeated", () => {
  const ansi = Buffer.from("hunter2 Gr\xfcn", "latin1");
  expect(() => decodeText(ansi, "The file key.pem")).toThrow(
    "The file key.pem is not valid UTF-8 text. Save it as UTF-8 and try again",
  );
});

test("a file that cannot be read is named with the reason", () => {
  expect(() => readText("/nowhere/key.pem")).toThrow("The file /nowhere/key.pem cannot be read (ENOENT)");
});

test("a workbook of Excel given as a text file is named as what it is", () => {
  const workbook = Buffer.from("PK\x03\x04\x14\0", "latin1");
  expect(() => decodeText(workbook, "The file body.json")).toThrow(
    'The file body.json is an Excel workbook (.xlsx) or another zip file, not text. In Excel, save it as "CSV UTF-8',
  );
});
