import { chmod, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from "node:fs/promises";
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

test("an old draft is not written to: others may read it, or it is a link", async () => {
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

test.each(["is there", "is not there yet"])(
  "a link stays one, and what it leads to is written: it %s",
  async (state) => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "kept"));
    const [path, kept] = [join(folder, "state.json"), join(folder, "kept", "state.json")];
    if (state === "is there") await writeFile(kept, "before");
    await symlink(join("kept", "state.json"), path);
    await writeFileAtomically(path, "one");
    expect(await readFile(kept, "utf8")).toBe("one");
    expect(await readlink(path)).toBe(join("kept", "state.json"));
    expect(await readdir(join(folder, "kept"))).toEqual(["state.json"]);
  },
);

test("circular links lead to no file", async () => {
  const path = join(await temporaryFolder(), "state.json");
  await symlink("state.json", path);
  await expect(writeFileAtomically(path, "one")).rejects.toMatchObject({ code: "ELOOP" });
});

test("if the new file cannot replace the old one, the old one is unchanged, and no draft is left", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "taken");
  await mkdir(join(path, "full"), { recursive: true });
  await expect(writeFileAtomically(path, "one")).rejects.toMatchObject({
    code: /EISDIR|ENOTEMPTY|EEXIST|EPERM/,
  });
  expect(await readdir(folder)).toEqual(["taken"]);
});
