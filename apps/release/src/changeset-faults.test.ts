import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { changesetFaults } from "./changeset-faults.ts";

/** A workspace of two published packages and a private one, with one changeset. One package may have peers. */
async function workspace(changeset: string, peerDependencies: Record<string, string> = {}): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "okta-idm-changesets-"));
  onTestFinished(() => rm(root, { recursive: true }));
  const files: Record<string, unknown> = {
    "package.json": { private: true, name: "root", version: "0.0.0" },
    "pnpm-workspace.yaml": "packages: ['packages/*']\n",
    "pnpm-lock.yaml": "",
    "packages/core/package.json": { name: "@x/core", version: "0.1.0" },
    "packages/cli/package.json": { name: "@x/cli", version: "0.1.0", peerDependencies },
    "packages/site/package.json": { name: "@x/site", version: "0.0.0", private: true },
    ".changeset/config.json": { fixed: [["@x/core", "@x/cli"]], access: "public", baseBranch: "main" },
    ".changeset/one.md": changeset,
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(root, path, ".."), { recursive: true });
    await writeFile(join(root, path), typeof content === "string" ? content : JSON.stringify(content));
  }
  return root;
}

const faults = async (changeset: string, peers?: Record<string, string>) =>
  changesetFaults(await workspace(changeset, peers), ["@x/core", "@x/cli"]);

test("a minor or major changeset of a published package has no faults", async () => {
  expect(await faults('---\n"@x/core": minor\n---\n\nNew: groups.\n')).toEqual([]);
  expect(await faults('---\n"@x/core": major\n---\n\nRemoved: groups.\n')).toEqual([]);
});

test("a changeset for a private or unknown package is a fault", async () => {
  const named = await faults('---\n"@x/core": minor\n"@x/site": minor\n---\n\nNew: groups.\n');
  expect(named).toEqual([".changeset/one.md: @x/site is not published. Name one of @x/core, @x/cli."]);
});

test("an empty changeset is a fault", async () => {
  expect(await faults('---\n"@x/core": minor\n---\n')).toEqual([
    ".changeset/one.md: says nothing to the reader.",
  ]);
});

test("a minor change that would release 1.0.0 is a fault", async () => {
  const named = await faults('---\n"@x/core": minor\n---\n\nNew: groups.\n', { "@x/core": "^0.1.0" });
  expect(named).toContain("@x/cli would become 1.0.0, and no changeset says `major`.");
});

test("the fixed group has to name every published package", async () => {
  const root = await workspace('---\n"@x/core": minor\n---\n\nNew: groups.\n');
  const [fault] = await changesetFaults(root, ["@x/core", "@x/cli", "@x/mock"]);
  expect(fault).toBe(
    ".changeset/config.json: fixed has to be one group of all published packages: @x/core, @x/cli, @x/mock.",
  );
});
