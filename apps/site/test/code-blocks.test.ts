import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { findCommand, loadCommand, mcp, parseOptions } from "@okta-idm/cli/internal";
import { type Action, actions, createConnector } from "@okta-idm/connector";
import { type Mock, startMock } from "@okta-idm/mock";
import { COMMAND_OPTIONS } from "@okta-idm/mock/command-options";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { type CodeBlock, codeBlocks, commandsIn } from "./code-blocks.ts";

const run = promisify(execFile);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const bin = (name: string, path: string) =>
  fileURLToPath(new URL(path, import.meta.resolve(`${name}/package.json`)));

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
beforeEach(() => mock.reset());
afterAll(() => mock.close());

const of = (...languages: string[]) => codeBlocks.filter(({ language }) => languages.includes(language));

/** Output of programs and requests on the wire are no examples. */
const OUTPUT = ["", "txt", "http"];

test("every code block is of a kind that a test below compiles or runs, or is output", () => {
  const known = new Set([...OUTPUT, "ts", "sh", "json", "csv"]);
  expect(codeBlocks.filter(({ language }) => !known.has(language)).map(({ place }) => place)).toEqual([]);
  expect(codeBlocks.length).toBeGreaterThan(100);
});

test("every block of TypeScript compiles", async () => {
  const folder = here("../test-results/blocks");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const blocks = of("ts");
  await Promise.all(
    blocks.map(({ code, given, place }, index) =>
      writeFile(join(folder, `${index}.ts`), `// ${place}\n${given}\n${code}\nexport {};\n`),
    ),
  );
  const options = {
    target: "es2023",
    lib: ["es2023"],
    types: ["node"],
    module: "nodenext",
    noEmit: true,
    strict: true,
    skipLibCheck: true,
  };
  await writeFile(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions: options, include: ["*.ts"] }),
  );
  // As in a reader's project: the compiler reads the declarations of the packages.
  const tsc = here("../node_modules/typescript/bin/tsc");
  const { stdout } = await run(process.execPath, [tsc, "-p", folder]).catch(
    (error: { stdout: string }) => error,
  );
  const faults = stdout.replaceAll(
    /\S*?(\d+)\.ts\(/g,
    (_, index: string) => `${blocks[Number(index)]?.place} (`,
  );
  expect(faults).toBe("");
});

const ROOT_SCRIPTS = JSON.parse(await readFile(here("../../../package.json"), "utf8")).scripts as object;
/** Programs of others. `packages/mcp` runs `mcpdo` of the MCP Inspector. */
const OTHERS =
  /^(alias|export|eval|curl|git|node|python3?|docker|redis-(?:server|cli)|forward|mcpdo|[A-Z_]+=.*)$/;

/** Returns the fault of a command in a document; undefined if it has none. */
async function faultOf([program = "", ...words]: readonly string[]): Promise<string | undefined> {
  if (program === "okta-idm") return words[0]?.startsWith("--") ? undefined : faultOfCommand(words);
  if (program === "okta-idm-mcp") return faultOfOptions("mcp", mcp.options, words);
  if (program === "okta-idm-worker") return faultOfWorker(words);
  if (program === "okta-idm-mock") {
    const names = Object.values(COMMAND_OPTIONS).map(({ name }) => `--${name}`);
    const wrong = words.filter((word) => word.startsWith("--") && ![...names, "--write-ca"].includes(word));
    return wrong.length > 0 ? `okta-idm-mock has no ${wrong.join(", ")}` : undefined;
  }
  if (program === "npm" && /^(i|install|login|publish)$/.test(words[0] ?? "")) return undefined;
  if (program === "npm" || program === "pnpm" || program === "npx") return faultOfScript(program, words);
  return OTHERS.test(program) ? undefined : `${program} is no command that a test knows`;
}

const workerHelp = new Map<string, string>();

/** The options of the worker are known from its help. */
async function faultOfWorker([command = "", ...words]: readonly string[]): Promise<string | undefined> {
  const args = [bin("@okta-idm/worker", "bin/okta-idm-worker.js"), command, "--help"];
  const help = workerHelp.get(command) ?? (await run(process.execPath, args)).stdout;
  workerHelp.set(command, help);
  const wrong = words.filter((word) => word.startsWith("--") && !help.includes(`${word.split("=")[0]}`));
  return wrong.length > 0 ? `okta-idm-worker ${command} has no ${wrong.join(", ")}` : undefined;
}

async function faultOfCommand(words: readonly string[]): Promise<string | undefined> {
  const entry = findCommand(words);
  if (entry === undefined) return `there is no okta-idm ${words.slice(0, 2).join(" ")}`;
  const { options } = await loadCommand(entry.name);
  return faultOfOptions(`okta-idm ${entry.name}`, options, words.slice(entry.name.split(" ").length));
}

function faultOfOptions(...given: Parameters<typeof parseOptions>): string | undefined {
  try {
    parseOptions(...given);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** `npm run site`, `pnpm bench`, `npx pnpm@10.34.9 run fix`: the script has to be there. */
function faultOfScript(program: string, words: readonly string[]): string | undefined {
  const [first = "", ...rest] = words.filter((word) => !/^pnpm@|^run$|^--silent$/.test(word));
  if (first === "test" || first.startsWith("-") || program === "npx") return undefined;
  const isKnown = first in ROOT_SCRIPTS || /^(changeset|exec|install|pack|publish)$/.test(first);
  return isKnown ? undefined : `${program} ${[first, ...rest].join(" ")} names no script of the root`;
}

test("every command in a shell block is one that there is, with its options", async () => {
  const faults: string[] = [];
  for (const { place, code } of of("sh")) {
    for (const words of commandsIn(code)) {
      const fault = await faultOf(words);
      if (fault !== undefined) faults.push(`${place}: ${fault}`);
    }
  }
  expect(faults).toEqual([]);
});

/** Whether a command asks a person on a terminal, who is not here. */
function asks([noun, verb, ...rest]: readonly string[]): boolean {
  const isQuestion = noun === "users" && (verb === "contain" || verb === "restore");
  return isQuestion && !rest.includes("--dry-run") && !rest.includes("--yes");
}

/** Runs the commands of shell blocks on the mock, one after the other, and resolves with those that failed. */
async function failing(
  blocks: readonly CodeBlock[],
  isRun = (_: readonly string[]) => true,
): Promise<string[]> {
  const cwd = await mkdtemp(join(tmpdir(), "okta-idm-blocks-"));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  const env = { HOME: cwd, OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
  const failed: string[] = [];
  for (const { place, code } of blocks) {
    for (const [program, ...words] of commandsIn(code)) {
      if (program !== "okta-idm" || !isRun(words)) continue;
      const ended = await run(
        process.execPath,
        [bin("@okta-idm/cli", "bin/okta-idm.js"), ...words, ...(asks(words) ? ["--yes"] : [])],
        {
          env,
          cwd,
        },
      ).catch((error: { code: number; stderr: string }) => error);
      if ("code" in ended)
        failed.push(`${place}: okta-idm ${words.join(" ")}: ${ended.code} ${ended.stderr}`);
    }
  }
  return failed;
}

test("the commands of each action page do on the mock what the page says", async () => {
  const failed: string[] = [];
  for (const { name } of actions) {
    mock.reset();
    const page = of("sh").filter(({ file }) => file.endsWith(`/actions/${name}.md`));
    expect(page, name).toHaveLength(1);
    // `run` has the same input as the block beside it, which is run below.
    failed.push(...(await failing(page, ([first]) => first !== "run")));
  }
  expect(failed).toEqual([]);
});

test("an account is contained and restored by the commands of the guide, as they are written down", async () => {
  const guide = of("sh").filter(({ file }) => file.endsWith("guides/contain-an-account.md"));
  expect(guide.length).toBeGreaterThan(4);
  expect(await failing(guide)).toEqual([]);
});

function jsonOf({ place, code }: CodeBlock): unknown[] {
  try {
    return [JSON.parse(code)];
  } catch {
    // Lines of JSON, as a ledger has them.
    return code
      .trim()
      .split("\n")
      .map((line) => {
        try {
          return JSON.parse(line) as unknown;
        } catch {
          throw new Error(`${place} is no JSON`);
        }
      });
  }
}

test("every block of JSON can be read, and settings and hosts in it are ones that our programs take", async () => {
  const home = await mkdtemp(join(tmpdir(), "okta-idm-blocks-"));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  for (const block of of("json")) {
    for (const value of jsonOf(block)) {
      const { profiles, mcpServers, servers } = Object(value) as Readonly<Record<string, object | undefined>>;
      if (profiles !== undefined) {
        await mkdir(join(home, "okta-idm"), { recursive: true, mode: 0o700 });
        await writeFile(join(home, "okta-idm/profiles.json"), JSON.stringify(value), { mode: 0o600 });
        const env = { HOME: home, XDG_CONFIG_HOME: home };
        await run(process.execPath, [bin("@okta-idm/cli", "bin/okta-idm.js"), "profiles"], { env });
      }
      for (const { args } of Object.values(
        (mcpServers ?? servers ?? {}) as Record<string, { args: string[] }>,
      )) {
        expect(faultOfOptions("mcp", mcp.options, args.slice(2)), block.place).toBeUndefined();
      }
    }
  }
});

test("the input of each action page is answered with a success", async () => {
  for (const { name } of actions as readonly Action[]) {
    mock.reset();
    const [input] = of("json").filter(({ file }) => file.endsWith(`/actions/${name}.md`));
    const okta = createConnector({ url: mock.url, apikey: mock.apiKey });
    const { status_code } = await okta.runJson(name, JSON.parse(input?.code ?? ""));
    expect(status_code, name).toBeLessThan(300);
  }
});

test("the MCP call of each action page works, once a person confirmed it", async () => {
  const client = new Client({ name: "site", version: "1" }, { capabilities: { elicitation: {} } });
  client.setRequestHandler("elicitation/create", async () => ({
    action: "accept",
    content: { approve: true },
  }));
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [bin("@okta-idm/mcp", "bin/okta-idm-mcp.js"), "--allow", "contain,restore,destroy,generic"],
      env: { HOME: "/nonexistent", OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey },
    }),
  );
  onTestFinished(() => client.close());
  for (const { name } of actions) {
    mock.reset();
    const calls = of("json").filter(
      ({ file, code }) => file.endsWith(`/actions/${name}.md`) && code.includes("tools/call"),
    );
    const { params } = JSON.parse(calls[0]?.code ?? "") as {
      params: { name: string; arguments: Record<string, unknown> };
    };
    const { isError, content } = await client.callTool(params);
    expect(isError ?? false, `${name}: ${JSON.stringify(content)}`).toBe(false);
  }
});

test("the spreadsheet of the guide is one that a bulk run reads", async () => {
  const [sheet] = of("csv");
  const cwd = await mkdtemp(join(tmpdir(), "okta-idm-blocks-"));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  await writeFile(join(cwd, "leavers.csv"), sheet?.code ?? "");
  const env = { HOME: cwd, OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
  const args = [
    bin("@okta-idm/cli", "bin/okta-idm.js"),
    "users",
    "suspend",
    "--from",
    "leavers.csv",
    "--dry-run",
  ];
  // The plan also lists users in other states, which cannot be suspended.
  const ended = await run(process.execPath, args, { env, cwd }).catch((error: { stderr: string }) => error);
  expect(ended.stderr).toMatch(/^Suspend 2 users in /);
});
