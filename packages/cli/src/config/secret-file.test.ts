import { chmod, chown, lchown, link, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readSecretText } from "./secret-file.ts";

/** A user who is neither root nor, most likely, the one who runs the tests. */
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

test("a secret that is this user's alone is read, by a link of this user's, too", async () => {
  const { folder, path } = await secret();
  expect(readSecretText(path)).toBe("hunter2\n");
  await symlink("keys/key.pem", join(folder, "link.pem"));
  expect(readSecretText(join(folder, "link.pem"))).toBe("hunter2\n");
});

test.each([0o644, 0o640, 0o604, 0o602, 0o610])(
  "a secret with the mode %o is rejected with how to close it",
  async (mode) => {
    const { path } = await secret(mode);
    expect(() => readSecretText(path)).toThrow(
      `Others may read or write ${path}. Make it yours alone: chmod 600 ${path}`,
    );
  },
);

test.each([0o777, 0o770, 0o702])(
  "a secret in a folder with the mode %o is rejected: others could replace it",
  async (mode) => {
    const { inner, path } = await secret();
    await chmod(inner, mode);
    expect(() => readSecretText(path)).toThrow(
      `Others may write to the folder ${inner}. Close it to them: chmod go-w ${inner}`,
    );
  },
);

test("a secret in a folder such as /tmp is read, as only its owner can replace it there", async () => {
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
  expect(() => readSecretText(join(open, "link.pem"))).toThrow(`Others may write to the folder ${open}`);
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

test("a second name of the file changes nothing, and a missing file is named", async () => {
  const { folder, path } = await secret();
  await link(path, join(folder, "second.pem"));
  expect(readSecretText(path)).toBe("hunter2\n");
  expect(() => readSecretText(join(folder, "none.pem"))).toThrow(
    `The file ${join(folder, "none.pem")} cannot be read (ENOENT)`,
  );
});
