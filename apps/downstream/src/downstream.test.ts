import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { publishedPackages } from "@okta-idm/release/published-packages";
import { generate } from "selfsigned";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nightly } from "../../../nightly.ts";
import manifest from "../package.json" with { type: "json" };
import { environment } from "./environment.ts";
import { startLocalRegistry } from "./local-registry.ts";
import { nodeOf, toolFolder } from "./tools.ts";

const run = promisify(execFile);
const { resolve } = createRequire(import.meta.url);
const packageFolder = (name: string) => dirname(resolve(`${name}/package.json`));
const root = fileURLToPath(new URL("../../..", import.meta.url));

const packages = await publishedPackages(root);
const names = packages.map(({ manifest }) => manifest.name);
const dependenciesOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, "*"]));

/**
 * The project with all packages is the project of the mock: the mock has dependencies with 12,000 files, which should not be
 * installed twice.
 */
const CONSUMER = "consumer";
const projectOf = (name: string) => (name === "@okta-idm/mock" ? CONSUMER : name.replace("/", " "));

let folder: string;
let registry: Awaited<ReturnType<typeof startLocalRegistry>>;

/** Installs packages from the registry into a project, and creates the project if it is missing. */
async function install(project: string, dependencies: Readonly<Record<string, string>>): Promise<string> {
  const path = join(folder, project);
  await mkdir(path, { recursive: true });
  await writeFile(
    join(path, "package.json"),
    JSON.stringify({ private: true, type: "module", dependencies }),
  );
  await run("npm", ["install"], { cwd: path, env: environment(folder) });
  return path;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "okta-idm downstream "));
  registry = await startLocalRegistry(join(folder, "registry"), [
    ...packages.map(({ directory }) => join(root, directory)),
    packageFolder("@types/node"),
  ]);
  await writeFile(join(folder, "npmrc"), registry.npmrc);
  await writeFile(
    join(folder, "old-node.cjs"),
    'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.20.4" } });',
  );
  await run("pnpm", ["--recursive", "publish", "--no-git-checks"], { cwd: root, env: environment(folder) });
}, 300_000);
afterAll(async () => {
  registry.close();
  await rm(folder, { recursive: true, force: true });
});

test("this package depends on every published one, so its tests run again after each change", () => {
  expect(Object.keys(manifest.dependencies)).toEqual(names);
});

test.for(packages)(
  "$manifest.name works alone in an empty project",
  {
    timeout: 300_000,
  },
  async ({ manifest: { name, license } }) => {
    const project = await install(projectOf(name), dependenciesOf([name]));
    const installed = join(project, "node_modules", name);
    const published = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
    const options = { cwd: project, env: environment(folder) };
    if ("." in published.exports) {
      const script = `import("${name}").then((library) => console.log(Object.keys(library).length))`;
      const { stdout, stderr } = await run(process.execPath, ["-e", script], options);
      expect([Number(stdout) > 0, stderr]).toEqual([true, ""]);
    }
    for (const bin of Object.values<string>(published.bin ?? {})) {
      const { stdout } = await run(process.execPath, [join(installed, bin), "--help"], options);
      expect(stdout).toMatch(/usage/i);
      const old = ["--require", join(folder, "old-node.cjs"), join(installed, bin)];
      const refused = await run(process.execPath, old, options).catch((error: { stderr: string }) => error);
      expect(refused.stderr).toMatch(/^\S+ needs Node\.js 20\.19, 22\.12 or later\. This is 18\.20\.4\.\n$/);
    }
    const files = await readdir(installed, { recursive: true });
    const hasOthers = files.some((file) => file.endsWith("third-party-licenses.txt"));
    expect(files).toContain("LICENSE");
    expect(hasOthers).toBe(license !== "Apache-2.0");
    // npm shows a package without its workspace, so links into the workspace would be broken.
    expect(JSON.stringify(published)).not.toMatch(/"(workspace|catalog):/);
  },
);

describe("together, in one project", () => {
  let consumer: string;
  beforeAll(async () => {
    consumer = await install(CONSUMER, { ...dependenciesOf(names), "@types/node": "*" });
    await cp(fileURLToPath(new URL("../consumer", import.meta.url)), consumer, { recursive: true });
    const { private: key, cert } = await generate([{ name: "commonName", value: "127.0.0.1" }], {
      keyType: "ec",
      extensions: [{ name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] }],
    });
    await writeFile(join(consumer, "key.pem"), key);
    await writeFile(join(consumer, "ca.pem"), cert);
  });

  /** Returns the output of Node's test runner for the consumer's tests: all, or the named ones. */
  async function tested(node: string, ...files: readonly string[]): Promise<string> {
    // Linked commands run on the first Node on the path.
    const env = { ...environment(folder), PATH: dirname(node) + delimiter + process.env["PATH"] };
    const args = ["--test", "--test-reporter=tap", ...files];
    const { stdout } = await run(node, args, { cwd: consumer, env }).catch(
      (error: { stdout: string }) => error,
    );
    return stdout;
  }

  test("a project with only the published packages tests its integration offline", {
    timeout: 300_000,
  }, async () => {
    const printed = await tested(
      process.execPath,
      "integration.test.mjs",
      "journey.test.mjs",
      "module-kinds.test.cjs",
    );
    expect(printed).toMatch(/^# fail 0$/m);
    expect(Number(/^# pass (\d+)$/m.exec(printed)?.[1])).toBeGreaterThan(12);
  });

  const own = process.versions.node.split(".")[0];
  const otherLines = ["20", "22", "24", "26"].filter((line) => line !== own);
  // The journey takes seconds, so only the newest Node runs it each time. The others run it at night.
  const hasDay = nightly(otherLines.slice(-1), otherLines);
  const uses = otherLines.map((line) => ({ line, uses: hasDay.includes(line) ? "day" : "loading" }));
  test.for(uses)("all packages work on Node $line: $uses", async ({ line, uses }, { skip }) => {
    const node = nodeOf(line);
    if (node === undefined) return skip(`apps/downstream/tools lists no Node ${line} for this platform`);
    const files = uses === "day" ? ["journey.test.mjs", "module-kinds.test.cjs"] : ["module-kinds.test.cjs"];
    const printed = await tested(node, ...files);
    expect(printed).toMatch(/^# fail 0$/m);
    expect(Number(/^# pass (\d+)$/m.exec(printed)?.[1])).toBeGreaterThan(uses === "day" ? 7 : 4);
    expect(printed).toContain(`# Node ${line}.`);
  });

  const MODULE_KINDS = [
    { moduleResolution: "bundler", module: "esnext" },
    { moduleResolution: "node16", module: "node16" },
    { moduleResolution: "nodenext", module: "nodenext" },
  ] as const;

  test.for([
    ...MODULE_KINDS.map((kind) => ({ compiler: "typescript", ...kind })),
    ...nightly<readonly (typeof MODULE_KINDS)[number][]>([], MODULE_KINDS).map((kind) => ({
      compiler: "typescript-5",
      ...kind,
    })),
  ])(
    "$compiler compiles a project with $moduleResolution resolution, declarations included",
    {
      timeout: 300_000,
    },
    async ({ compiler, ...kind }) => {
      const config = join(consumer, "types", `tsconfig.${compiler}.${kind.moduleResolution}.json`);
      const compilerOptions = {
        ...kind,
        target: "es2022",
        strict: true,
        noEmit: true,
        types: ["node"],
        skipLibCheck: false,
      };
      await writeFile(config, JSON.stringify({ compilerOptions, include: ["*.ts", "*.mts"] }));
      const libraries = packages.filter(({ manifest }) => manifest.exports?.["."] !== undefined);
      const imports = libraries.map(
        ({ manifest }) => `export * as _${manifest.name.replace(/\W/g, "_")} from "${manifest.name}";`,
      );
      await writeFile(join(consumer, "types", "every-library.mts"), imports.join("\n"));
      const folderOf = compiler === "typescript" ? packageFolder : toolFolder;
      const tsc = join(folderOf(compiler), "bin", "tsc");
      const { stdout } = await run(process.execPath, [tsc, "-p", config]).catch(
        (error: { stdout: string }) => error,
      );
      expect(stdout).toBe("");
    },
  );
});
