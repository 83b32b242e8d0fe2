import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
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
  for (const file of [
    "package.json",
    "tsconfig.base.json",
    "rolldown.shared.js",
    "vitest.shared.ts",
    "nightly.ts",
  ])
    await cp(join(REPOSITORY, file), join(copy, file));
  await symlink(join(REPOSITORY, "node_modules"), join(copy, "node_modules"));
});
afterAll(() => IS_NIGHTLY && rm(copy, { recursive: true, force: true }));

// It copies the repository, and builds the command line.
test.runIf(IS_NIGHTLY)("one file makes one more action (npm run nightly)", async () => {
  await writeFile(
    join(copy, "packages/connector/src/actions/get-user.ts"),
    `import { defineAction } from "../define-action.ts";

export const getUser = defineAction({
  name: "get_user",
  title: "Get User",
  effect: "read",
  operation: "getUser",
  output: "json",
});
`,
  );
  await node("packages/connector", "node_modules/tsx/dist/cli.mjs", [
    "--conditions=@okta-idm/source",
    "generate.ts",
  ]);
  const made = [
    "packages/connector/manifest/get_user.json",
    "packages/connector/src/generated/validators/get-user.ts",
    "packages/connector/turbine/config/actions/get_user.yaml",
  ];
  for (const file of made) expect(await readFile(join(copy, file), "utf8"), file).not.toBe("");
  const page = await readFile(join(copy, "docs/actions.md"), "utf8");
  expect(page).toContain("okta-idm run get_user ");
});

test.runIf(IS_NIGHTLY)("and every way in answers it alike (npm run nightly)", async () => {
  await node("packages/cli", "build.js");
  await node("apps/parity", "../../node_modules/vitest/vitest.mjs", [
    "run",
    "src/parity.test.ts",
    "-t",
    "'get_user'",
  ]);
  const { testResults } = JSON.parse(
    await readFile(join(copy, "apps/parity/test-results/vitest.json"), "utf8"),
  );
  const [{ assertionResults }] = testResults as [
    { assertionResults: { fullName: string; status: string }[] },
  ];
  const passed = assertionResults.filter(({ status }) => status === "passed").map(({ fullName }) => fullName);
  const every = "'get_user' is answered alike through every way";
  expect(passed).toEqual(
    expect.arrayContaining([`${every} with success`, `${every} with an error of Okta's`]),
  );
});

/** Runs a script of the copy in a folder of it. */
async function node(folder: string, script: string, args: readonly string[] = []): Promise<void> {
  const env = { ...process.env, VITEST: undefined, NODE_ENV: undefined };
  await promisify(execFile)(process.execPath, [script, ...args], { cwd: join(copy, folder), env });
}
