import { mkdtemp, readFile, readlink, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { changePrivateFile, readPrivateFile } from "./private-file.ts";

test("a link stays one, so that what changes the file elsewhere still counts", async () => {
  const folder = await mkdtemp(join(tmpdir(), "okta-idm-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [path, kept] = [join(folder, "profiles.json"), join(folder, "kept.json")];
  await writeFile(kept, "{}", { mode: 0o600 });
  await symlink("kept.json", path);
  await changePrivateFile(path, () => ({ changed: true }));
  expect(await readlink(path)).toBe("kept.json");
  expect(JSON.parse(await readFile(kept, "utf8"))).toEqual({ changed: true });
  expect((await stat(kept)).mode & 0o777).toBe(0o600);
  expect(readPrivateFile(path)).toEqual({ changed: true });
});
