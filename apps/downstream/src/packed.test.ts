import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startMock } from "@okta-idm/mock";
import { publishedPackages } from "@okta-idm/release/published-packages";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Packages without dependencies. `downstream.test.ts` also installs the others, and all of them together. */
const packages = (await publishedPackages(root)).filter(
  ({ manifest }) => manifest.dependencies === undefined,
);

let project: string;
const installed = (name: string) => join(project, "node_modules", name);
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "okta-idm packed "));
  for (const { directory, manifest } of packages) {
    const tarball = join(project, "package.tgz");
    const pack = ["pack", "--config.ignore-scripts=true", "--out", tarball];
    await run("pnpm", pack, { cwd: join(root, directory) });
    await mkdir(installed(manifest.name), { recursive: true });
    await run("tar", ["-xzf", tarball, "--strip-components=1", "-C", installed(manifest.name)]);
  }
});
afterAll(() => rm(project, { recursive: true, force: true }));

test.for(packages)(
  "$manifest.name is whole as it is packed, where nothing else is installed",
  async ({ manifest: { name, license } }) => {
    const packed = JSON.parse(await readFile(join(installed(name), "package.json"), "utf8"));
    const options = { cwd: project, env: {} };
    for (const bin of Object.values<string>(packed.bin ?? {})) {
      const { stdout } = await run(process.execPath, [join(installed(name), bin), "--help"], options);
      expect(stdout).toMatch(/usage/i);
    }
    if ("." in packed.exports) {
      const script = `import("${name}").then((library) => console.log(Object.keys(library).length))`;
      const { stdout, stderr } = await run(process.execPath, ["-e", script], options);
      expect([Number(stdout) > 0, stderr]).toEqual([true, ""]);
    }
    const files = await readdir(installed(name), { recursive: true });
    expect(files).toContain("LICENSE");
    expect(files.some((file) => file.endsWith("third-party-licenses.txt"))).toBe(license !== "Apache-2.0");
    expect(JSON.stringify(packed)).not.toMatch(/"(workspace|catalog):/);
  },
);

interface User {
  readonly id: string;
  readonly profile: { readonly login: string };
}

test("the packed command suspends a user", async () => {
  const mock = await startMock({ users: 20, events: 0 });
  try {
    const bin = join(installed("@okta-idm/cli"), "bin", "okta-idm.js");
    const env = { HOME: project, OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
    const okta = (...args: string[]) => run(process.execPath, [bin, ...args], { cwd: project, env });
    const search = ["users", "search", 'status eq "ACTIVE"', "-o", "json"];
    const { stdout } = await okta(...search);
    const users: User[] = JSON.parse(stdout);
    // The owner of the token is protected.
    const id = users.find(({ profile }) => profile.login !== "admin@example.com")?.id ?? "nobody";
    const suspended = await okta("users", "suspend", id, "-o", "json");
    expect(suspended.stdout).toContain(`"changed"`);
  } finally {
    await mock.close();
  }
});
