import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../test/temporary-folder.ts";
import { writeFileAtomically } from "./atomic-file.ts";

test("a file is written, and written over, for its owner alone, and nothing else is left", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "state.json");
  await writeFileAtomically(path, "one");
  await writeFileAtomically(path, "two");
  expect(await readFile(path, "utf8")).toBe("two");
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(["state.json"]);
});

test("a draft that was left behind is not written into: others may read it, or it leads elsewhere", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "state.json");
  await writeFile(`${path}.draft`, "");
  await chmod(`${path}.draft`, 0o644);
  await writeFileAtomically(path, "one");
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const elsewhere = join(folder, "elsewhere");
  await writeFile(elsewhere, "not mine");
  await symlink(elsewhere, `${path}.draft`);
  await writeFileAtomically(path, "two");
  expect([await readFile(path, "utf8"), await readFile(elsewhere, "utf8")]).toEqual(["two", "not mine"]);
});

test("where it cannot be put in its place, the file is as it was, and no draft is left", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "taken");
  await mkdir(join(path, "full"), { recursive: true });
  await expect(writeFileAtomically(path, "one")).rejects.toMatchObject({
    code: /EISDIR|ENOTEMPTY|EEXIST|EPERM/,
  });
  expect(await readdir(folder)).toEqual(["taken"]);
});
