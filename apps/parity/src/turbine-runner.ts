import { type ChildProcessWithoutNullStreams, execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parseExactJson } from "@okta-idm/core";
import { installs, NOT_INSTALLED } from "../../../nightly.ts";

const exec = promisify(execFile);

const PACKAGE = "connector-def-runner==2.3.18";
const CACHE = fileURLToPath(new URL("../../../node_modules/.cache/okta-idm", import.meta.url));
const SCRIPT = fileURLToPath(new URL("../runner/run.py", import.meta.url));

/** The definitions of the connector package. */
export const DEFINITIONS = fileURLToPath(new URL("../../../packages/connector/turbine", import.meta.url));

/** Result of the runner for a call: an output, or the error for the platform. */
export type RunnerResult =
  | { readonly output: RunnerOutput; readonly error?: never }
  | {
      readonly output?: never;
      readonly error: RunnerOutput | { readonly name: string; readonly message: string };
    };

export interface RunnerOutput {
  readonly status_code: number;
  readonly response_headers: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly json_body?: unknown;
  readonly response_text?: string;
}

export interface RunnerCall {
  readonly action: string;
  readonly asset: object;
  readonly inputs: object;
}

/** Installs Swimlane's runner once. Returns its Python, or why it is missing. */
export async function runnerPython(): Promise<{ python: string } | { missing: string }> {
  if (!installs) return { missing: NOT_INSTALLED };
  const folder = `${CACHE}/${PACKAGE.replace("==", "-")}`;
  const python = `${folder}/bin/python`;
  if (existsSync(python)) return { python };
  const draft = `${folder}.${process.pid}`;
  try {
    await mkdir(CACHE, { recursive: true });
    await exec("python3", ["-m", "venv", draft]);
    // The runner imports cgi, which Python 3.13 removed.
    const cgi = 'legacy-cgi; python_version >= "3.13"';
    await exec(`${draft}/bin/python`, ["-m", "pip", "install", "--quiet", PACKAGE, cgi]);
    await exec(`${draft}/bin/python`, ["-c", "import connector_definition_runner"]);
    await rename(draft, folder).catch((error: NodeJS.ErrnoException) => {
      // Another process installed it first.
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
    return { python };
  } catch (error) {
    const [line = ""] = String((error as { stderr?: string }).stderr || error)
      .trim()
      .split("\n")
      .slice(-1);
    return { missing: `${PACKAGE} could not be installed: ${line}` };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Swimlane's runner in one process, one call at a time. */
export class TurbineRunner {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;
  #stderr = "";

  constructor(python: string, { definitions = DEFINITIONS, env = {} } = {}) {
    // `-B` writes no bytecode next to the definitions. The environment is empty, because `requests` reads proxies from it.
    this.#child = spawn(python, ["-B", SCRIPT, definitions], { env: { HOME: "/nonexistent", ...env } });
    this.#child.stderr.on("data", (text) => {
      this.#stderr += text;
    });
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  async run(call: RunnerCall): Promise<RunnerResult> {
    this.#child.stdin.write(`${JSON.stringify(call)}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`The runner ended: ${this.#stderr}`);
    return (await parseExactJson(value)) as RunnerResult;
  }

  close(): void {
    this.#child.stdin.end();
  }
}
