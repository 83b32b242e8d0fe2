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
])("reads a file in %s, without the mark", async (_, bytes) => {
  const folder = await mkdtemp(join(tmpdir(), "okta-idm-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, "file.txt");
  await writeFile(path, bytes);
  expect(readText(path)).toBe(text);
});

test("rejects bytes in another encoding with the next step, and repeats none of them", () => {
  const ansi = Buffer.from("hunter2 Gr\xfcn", "latin1");
  expect(() => decodeText(ansi, "The file key.pem")).toThrow(
    "The file key.pem is not valid UTF-8 text. Save it as UTF-8 and try again",
  );
});

test("the error for a file that cannot be read names it and the reason", () => {
  expect(() => readText("/nowhere/key.pem")).toThrow("The file /nowhere/key.pem does not exist");
});

test("an Excel workbook is rejected with its format", () => {
  const workbook = Buffer.from("PK\x03\x04\x14\0", "latin1");
  expect(() => decodeText(workbook, "The file body.json")).toThrow(
    'The file body.json is an Excel workbook (.xlsx) or another zip file, not text. In Excel, save it as "CSV UTF-8',
  );
});
