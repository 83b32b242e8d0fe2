import {
  chmod,
  chown,
  lchown,
  link,
  mkdir,
  mkdtemp,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { changePrivateFile, readPrivateFile, readSecretText } from "./private-file.ts";

/** The id of a user who is not root, and most likely does not run the tests. */
const STRANGER = 65_534;

async function secret(mode = 0o600) {
  const folder = await mkdtemp(join(tmpdir(), "okta-idm-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const inner = join(folder, "keys");
  await mkdir(inner, { mode: 0o700 });
  const path = join(inner, "key.pem");
  await writeFile(path, "hunter2\n");
  await chmod(path, mode);
  return { folder, inner, path };
}

test("a secret that only this user can read is read, also by a link of this user", async () => {
  const { folder, path } = await secret();
  expect(readSecretText(path)).toBe("hunter2\n");
  await symlink("keys/key.pem", join(folder, "link.pem"));
  expect(readSecretText(join(folder, "link.pem"))).toBe("hunter2\n");
});

test.each([0o644, 0o640, 0o604, 0o602, 0o610])(
  "a secret with the mode %o is rejected with the command that closes it",
  async (mode) => {
    const { path } = await secret(mode);
    expect(() => readSecretText(path)).toThrow(
      expect.objectContaining({
        message: `The file ${path} holds a secret, and other users may read or write it.`,
        hint: `Run chmod 600 ${path}`,
      }),
    );
  },
);

test.each([0o777, 0o770, 0o702])(
  "a secret in a folder with the mode %o is rejected: others could replace it",
  async (mode) => {
    const { inner, path } = await secret();
    await chmod(inner, mode);
    expect(() => readSecretText(path)).toThrow(
      expect.objectContaining({
        message: `Other users may write to the folder ${inner}, and replace files with secrets.`,
        hint: `Run chmod go-w ${inner}`,
      }),
    );
  },
);

test("a secret in a folder such as /tmp is read, because only its owner can replace it there", async () => {
  const { inner, path } = await secret();
  await chmod(inner, 0o1777);
  expect(readSecretText(path)).toBe("hunter2\n");
});

test("a link in a folder that others may write to is rejected", async () => {
  const { folder, path } = await secret();
  const open = join(folder, "open");
  await mkdir(open);
  await chmod(open, 0o777);
  await symlink(path, join(open, "link.pem"));
  expect(() => readSecretText(join(open, "link.pem"))).toThrow(`Other users may write to the folder ${open}`);
});

const isRoot = process.getuid?.() === 0;

test.skipIf(!isRoot)(
  "a secret, its folder or a link to it that belongs to another user is rejected",
  async () => {
    const own = await secret();
    await chown(own.path, STRANGER, STRANGER);
    expect(() => readSecretText(own.path)).toThrow(`The file ${own.path} belongs to another user`);
    const other = await secret();
    await chown(other.inner, STRANGER, STRANGER);
    expect(() => readSecretText(other.path)).toThrow(`The folder ${other.inner} belongs to another user`);
    const linked = await secret();
    const name = join(linked.folder, "link.pem");
    await symlink(linked.path, name);
    await lchown(name, STRANGER, STRANGER);
    expect(() => readSecretText(name)).toThrow(`The link ${name} belongs to another user`);
  },
);

test("a file with per second name is read, and the error for a missing file names it", async () => {
  const { folder, path } = await secret();
  await link(path, join(folder, "second.pem"));
  expect(readSecretText(path)).toBe("hunter2\n");
  expect(() => readSecretText(join(folder, "none.pem"))).toThrow(
    `The file ${join(folder, "none.pem")} does not exist`,
  );
});

test("a changed file stays a link if it was one, for this user alone", async () => {
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
