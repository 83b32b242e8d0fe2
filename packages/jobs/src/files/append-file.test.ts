import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../test/temporary-folder.ts";
import { AppendFile } from "./append-file.ts";

test("texts are in the file in their order when they resolve, however many are added at once", async () => {
  const path = join(await temporaryFolder(), "a");
  const file = await AppendFile.open(path, "ax");
  const lines = Array.from({ length: 500 }, (_, index) => `${index} é\n`);
  await Promise.all(
    lines.map(async (line, index) => {
      await file.append(line);
      expect((await readFile(path, "utf8")).split("\n")[index]).toBe(`${index} é`);
    }),
  );
  expect(await readFile(path, "utf8")).toBe(lines.join(""));
  await file.close();
});

test("texts that are added at the same time are written together", async () => {
  const path = join(await temporaryFolder(), "a");
  const file = await AppendFile.open(path, "ax");
  const done: string[] = [];
  const add = async (text: string) => {
    await file.append(text);
    done.push(`${text}${(await stat(path)).size}`);
  };
  await Promise.all(["a", "b", "c", "d"].map(add));
  // The first text was written at once. The others waited and were written together.
  expect(done.sort()).toEqual(["a4", "b4", "c4", "d4"].sort());
  await file.close();
});

test("a file that exists is not created again, and a file to append to keeps its content", async () => {
  const path = join(await temporaryFolder(), "a");
  await writeFile(path, "before\n");
  await expect(AppendFile.open(path, "ax")).rejects.toMatchObject({ code: "EEXIST" });
  const file = await AppendFile.open(path, "a");
  await file.append("after\n");
  await file.close();
  expect(await readFile(path, "utf8")).toBe("before\nafter\n");
});

test("closing waits for what is being written, and may be done twice", async () => {
  const path = join(await temporaryFolder(), "a");
  const file = await AppendFile.open(path, "ax");
  const written = file.append("text\n");
  await file.close();
  await file.close();
  await written;
  expect(await readFile(path, "utf8")).toBe("text\n");
});

test.skipIf(process.platform !== "linux")(
  "after a failure nothing more is written, and every caller gets the error",
  async () => {
    const file = await AppendFile.open("/dev/full", "a");
    const results = await Promise.allSettled([file.append("a"), file.append("b")]);
    expect(results).toMatchObject([{ reason: { code: "ENOSPC" } }, { reason: { code: "ENOSPC" } }]);
    await expect(file.append("c")).rejects.toMatchObject({ code: "ENOSPC" });
    await file.close();
  },
);
