import { execFile } from "node:child_process";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startMock } from "@okta-idm/mock";
import { expect, onTestFinished, test } from "vitest";

const run = promisify(execFile);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const TSX = ["--import", createRequire(import.meta.url).resolve("tsx"), "--conditions=@okta-idm/source"];

test("a command that is added as CONTRIBUTING says has help, completion and output", {
  timeout: 60_000,
}, async () => {
  const guide = await readFile(here("../../../CONTRIBUTING.md"), "utf8");
  const [, source = ""] = /## Add a command[\s\S]+?```txt\n([\s\S]+?)```/.exec(guide) ?? [];
  const copy = here("../test-results/with-command");
  await rm(copy, { recursive: true, force: true });
  onTestFinished(() => rm(copy, { recursive: true, force: true }));
  await mkdir(copy, { recursive: true });
  await cp(here("../src"), `${copy}/src`, { recursive: true });
  await cp(here("../generate.ts"), `${copy}/generate.ts`);
  await writeFile(`${copy}/package.json`, JSON.stringify({ type: "module" }));
  await writeFile(`${copy}/src/commands/groups/rules.ts`, source);
  await run(process.execPath, [...TSX, "generate.ts"], { cwd: copy });

  const mock = await startMock();
  onTestFinished(() => mock.close());
  await writeFile(`${copy}/run.ts`, RUN);
  const okta = async (...args: string[]) => {
    const env = { ...process.env, OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
    return (await run(process.execPath, [...TSX, "run.ts", ...args], { cwd: copy, env })).stdout;
  };
  expect(await okta("--help")).toMatch(/^ {2}groups rules +List group rules$/m);
  expect(await okta("groups", "rules", "--help")).toContain(
    "Usage: okta-idm groups rules [options]\n\nList the group",
  );
  expect(await okta("completion", "fish")).toContain("__fish_seen_subcommand_from groups' -a rules");
  expect(JSON.parse(await okta("groups", "rules", "-o", "json"))).toEqual(expect.any(Array));
});

const RUN = `import { main } from "./src/main.ts";
const { stdin, stdout, stderr, env } = process;
const code = await main(process.argv.slice(2), { stdin, stdout, stderr, env, signal: new AbortController().signal });
process.exitCode = code;
`;
