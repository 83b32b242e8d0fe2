import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nightly } from "../../../nightly.ts";

const REPOSITORY = fileURLToPath(new URL("../../..", import.meta.url));
const IS_NIGHTLY = nightly(false, true);
const NOT_COPIED = new Set([".git", ".turbo", ".vite", ".vite-temp", "bench", "test-results"]);

let copy: string;
beforeAll(async () => {
  if (!IS_NIGHTLY) return;
  copy = await mkdtemp(join(tmpdir(), "one-more-action-"));
  for (const part of ["packages", "openapi", "apps/parity", "docs"]) {
    await cp(join(REPOSITORY, part), join(copy, part), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !NOT_COPIED.has(basename(path)),
    });
  }
  const files = await readdir(REPOSITORY);
  for (const file of files.filter((name) => /^(package|tsconfig.*)\.json$|\.[jt]s$/.test(name)))
    await cp(join(REPOSITORY, file), join(copy, file));
  await symlink(join(REPOSITORY, "node_modules"), join(copy, "node_modules"));
});
afterAll(() => IS_NIGHTLY && rm(copy, { recursive: true, force: true }));

/** The example of CONTRIBUTING.md, which is a read, and a write: each is one row of the table. */
const page = await readFile(join(REPOSITORY, "CONTRIBUTING.md"), "utf8");
const EXAMPLE = /^## Add an action\n[\s\S]*?^```json\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? "";
const ADDED: readonly { readonly name: string }[] = [
  JSON.parse(EXAMPLE),
  {
    ...{ name: "expire_password", title: "Expire Password", effect: "contain" },
    ...{ operation: "expirePassword", output: "response" },
  },
];

// It copies the repository and builds the CLI.
test.runIf(IS_NIGHTLY)("one row makes one more action (npm run nightly)", async () => {
  const table = join(copy, "packages/connector/actions.json");
  const rows = JSON.parse(await readFile(table, "utf8")) as object[];
  await writeFile(table, JSON.stringify([...rows, ...ADDED]));
  await node("packages/connector", "node_modules/tsx/dist/cli.mjs", [
    "--conditions=@okta-idm/source",
    "generate.ts",
  ]);
  const page = await readFile(join(copy, "docs/actions.md"), "utf8");
  for (const { name } of ADDED) {
    const made = [
      `packages/connector/manifest/${name}.json`,
      `packages/connector/src/generated/validators/${name.replaceAll("_", "-")}.ts`,
      `packages/connector/turbine/config/actions/${name}.yaml`,
    ];
    for (const file of made) expect(await readFile(join(copy, file), "utf8"), file).not.toBe("");
    expect(page).toContain(`okta-idm run ${name} `);
  }
});

/** The tests that loop over the table of actions. */
const SUITES: Readonly<Record<string, readonly string[]>> = {
  "packages/connector": [
    ...["action-request", "contract", "documented", "manifest", "output", "refusal", "request", "turbine"],
  ],
  "packages/jobs": ["bulk-actions", "changes", "next-step", "state-decides"],
  "packages/cli": ["actions", "doctor", "help", "reads", "run"],
  "packages/mcp": ["actions"],
  "apps/parity": ["parity"],
};

// It builds the CLI and the MCP server, which takes longer than the rest of this file.
describe.runIf(IS_NIGHTLY)("with that row alone (npm run nightly)", () => {
  beforeAll(async () => {
    for (const folder of ["packages/cli", "packages/mcp"]) await node(folder, "build.js");
  });

  test("everything compiles", async () => {
    await node(".", "node_modules/typescript/bin/tsc");
  });

  test.each(Object.entries(SUITES))("the tests of %s pass", async (folder, suites) => {
    const files = suites.map((name) => `/${name}.test.ts`);
    await node(folder, "../../node_modules/vitest/vitest.mjs", ["run", "--mode", "install", ...files]);
  });

  test("every surface returns the same", async () => {
    const report = await readFile(join(copy, "apps/parity/test-results/vitest.json"), "utf8");
    const { testResults } = JSON.parse(report) as { testResults: readonly TestFile[] };
    const passed = testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === "passed")
      .map(({ fullName }) => fullName);
    const tried = ["a success", "an error of the operation", "an unknown target or an unknown key"];
    const names = ADDED.map(({ name }) => `'${name}' has the same response on every surface`);
    expect(passed).toEqual(
      expect.arrayContaining(names.flatMap((name) => tried.map((what) => `${name} for ${what}`))),
    );
  });
});

interface TestFile {
  readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
}

/** Runs a script of the copy, in one of its folders. */
async function node(folder: string, script: string, args: readonly string[] = []): Promise<void> {
  const env = { ...process.env, VITEST: undefined, NODE_ENV: undefined };
  const running = promisify(execFile)(process.execPath, [script, ...args], { cwd: join(copy, folder), env });
  await running.catch(({ stdout, stderr }) => {
    throw new Error(`${folder}: ${script} ${args.join(" ")}\n${stdout}\n${stderr}`);
  });
}
