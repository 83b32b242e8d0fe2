import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../test/temporary-folder.ts";
import { type FileLine, fileLines, LONGEST_LINE_BYTES } from "./file-lines.ts";

async function all(path: string, from?: number): Promise<FileLine[]> {
  const lines: FileLine[] = [];
  for await (const line of fileLines(path, from)) lines.push(line);
  return lines;
}

test("for any content, the lines are the texts between line feeds, and each has the position of the next", async () => {
  const path = join(await temporaryFolder(), "lines");
  const line = fc.string({ unit: "grapheme", maxLength: 40 }).filter((text) => !text.includes("\n"));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), line, async (lines, last) => {
      const text = lines.map((one) => `${one}\n`).join("") + last;
      await writeFile(path, text);
      const read = await all(path);
      const whole = read.filter((one) => one.whole);
      expect(whole.map((one) => one.text)).toEqual(lines);
      expect(read.slice(whole.length).map((one) => one.text)).toEqual(last === "" ? [] : [last]);
      for (const [index, { next }] of read.entries()) {
        expect(await all(path, next)).toEqual(read.slice(index + 1));
      }
      expect(read.at(-1)?.next ?? 0).toBe(Buffer.byteLength(text));
    }),
    { numRuns: 50 },
  );
});

test("lines longer than a chunk are complete, and so are characters on the border of two chunks", async () => {
  const path = join(await temporaryFolder(), "long");
  const lines = [3, 65_535, 65_536, 200_000].map((length) => "é".repeat(length));
  await writeFile(path, lines.join("\n"));
  expect((await all(path)).map(({ text, whole }) => [text.length, text === lines[0], whole])).toEqual([
    [3, true, true],
    [65_535, false, true],
    [65_536, false, true],
    [200_000, false, false],
  ]);
});

test("a line that is too long ends the reading", async () => {
  const path = join(await temporaryFolder(), "too-long");
  await writeFile(path, `first\n${"x".repeat(LONGEST_LINE_BYTES + 65_536)}\nlast\n`);
  await expect(all(path)).rejects.toMatchObject({ name: "FileError" });
});

test("a missing file is reported as the system reports it", async () => {
  await expect(all(join(await temporaryFolder(), "none"))).rejects.toMatchObject({ code: "ENOENT" });
});
