import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { publishedPackages } from "@okta-idm/release/published-packages";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { environment } from "./environment.ts";
import { startLocalRegistry } from "./local-registry.ts";

// It installs and builds a clone three times.
vi.setConfig({ testTimeout: 1_800_000, hookTimeout: 1_800_000 });

const execute = promisify(execFile);
const root = fileURLToPath(new URL("../../..", import.meta.url));
const packages = await publishedPackages(root);
const names = packages.map(({ manifest }) => manifest.name);

let folder: string;
let registry: Awaited<ReturnType<typeof startLocalRegistry>>;
/** Creates a clean clone of this checkout, including uncommitted changes. */
let clone: string;

async function run(command: string, args: readonly string[], cwd = clone) {
  const options = { cwd, env: environment(folder), maxBuffer: 1e8 };
  const ended = await execute(command, args, options).catch(
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  return { code: 0, ...ended, text: ended.stdout + ended.stderr };
}

/** Runs a command that has to succeed. Returns its output. */
async function done(command: string, args: readonly string[], cwd = clone): Promise<string> {
  const { code, text } = await run(command, args, cwd);
  expect(code, `${command} ${args.join(" ")}\n${text}`).toBe(0);
  return text;
}

async function commit(message: string): Promise<void> {
  await done("git", ["add", "--all"]);
  await done("git", [
    ...["-c", "user.name=Release", "-c", "user.email=release@example.com", "-c", "core.hooksPath=none"],
    ...["commit", "--quiet", "--message", message],
  ]);
}

async function changeset(type: "minor" | "major", text: string): Promise<void> {
  const path = join(clone, ".changeset", `rehearsal-${type}.md`);
  await writeFile(path, `---\n"@okta-idm/core": ${type}\n---\n\n${text}\n`);
  await commit(text);
}

const jsonOf = async (path: string) => JSON.parse(await readFile(join(clone, path), "utf8"));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "okta-idm rehearsal "));
  registry = await startLocalRegistry(
    join(folder, "registry"),
    packages.map(({ directory }) => join(root, directory)),
  );
  await writeFile(join(folder, "npmrc"), registry.npmrc);
  clone = join(folder, "clone");
  const listed = ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", "-z"];
  const { stdout } = await execute("git", listed, { cwd: root, maxBuffer: 1e8 });
  for (const path of stdout.split("\0").filter(Boolean)) {
    // Files that are listed and missing would be deleted by a commit.
    await mkdir(dirname(join(clone, path)), { recursive: true });
    await cp(join(root, path), join(clone, path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
  }
  // Simulates the state before the first release.
  await rm(join(clone, "released"), { recursive: true, force: true });
  for (const { directory, manifest } of packages) {
    const path = join(clone, directory, "package.json");
    await rm(join(clone, directory, "CHANGELOG.md"), { force: true });
    await writeFile(path, `${JSON.stringify({ ...manifest, version: "0.0.0" }, null, 2)}\n`);
  }
  await done("git", ["init", "--quiet", "--initial-branch=main"]);
  await done("git", ["remote", "add", "origin", "git@git.example.org:team/okta-idm.git"]);
  await changeset("minor", "The first release.");
  await done("pnpm", ["install", "--frozen-lockfile", "--offline"]);
});
afterAll(async () => {
  registry.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test("a clone without an address or a version is not published", async () => {
  const { code, text } = await run("pnpm", ["release"]);
  expect(code).not.toBe(0);
  expect(text).toContain("run `pnpm run address`, and commit");
  expect(text).toContain("run `pnpm run version`, and commit");
  expect((await run("npm", ["view", "@okta-idm/core"])).code).not.toBe(0);
});

test("the address comes from the remote of git", async () => {
  await done("pnpm", ["run", "address"]);
  const { repository } = await jsonOf("packages/core/package.json");
  expect(repository.url).toBe("git+https://git.example.org/team/okta-idm.git");
  await commit("Address");
});

test.for([
  ["0.1.0", undefined],
  ["0.2.0", "minor"],
  ["1.0.0", "major"],
] as const)("pnpm run version, a commit and pnpm release publish %s", async ([version, type]) => {
  if (type) await changeset(type, `A ${type} change.`);
  await done("pnpm", ["run", "version"]);
  expect((await jsonOf("released/release.json")).version).toBe(version);
  await commit(`Release ${version}`);
  await done("pnpm", ["release"]);
  for (const name of names) {
    const { stdout } = await run("npm", ["view", name, "version"]);
    expect([name, stdout.trim()]).toEqual([name, version]);
  }
  const tags = await done("git", ["tag"]);
  for (const name of names) expect(tags.split("\n")).toContain(`${name}@${version}`);

  const project = join(folder, `project ${version}`);
  await mkdir(project);
  await writeFile(join(project, "package.json"), JSON.stringify({ private: true }));
  await done("npm", ["install", "@okta-idm/cli", "@okta-idm/connector"], project);
  expect(await done("npx", ["--no-install", "okta-idm", "--version"], project)).toContain(version);
  const script = `import("@okta-idm/connector").then((all) => console.log(typeof all.createConnector))`;
  expect(await done(process.execPath, ["-e", script], project)).toBe("function\n");
});

test("the software bill of materials names installed and bundled packages", async () => {
  await done("pnpm", ["run", "sbom"]);
  const { components } = await jsonOf("sbom/okta-idm-1.0.0.cdx.json");
  const named = components.map(({ name }: { name: string }) => name);
  expect(named).toEqual(expect.arrayContaining(["jose", "hpagent", "openapi-fetch"]));
});
