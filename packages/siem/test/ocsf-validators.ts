import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { installs, NOT_INSTALLED } from "../../../nightly.ts";

const run = promisify(execFile);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const PACKAGES = [
  "jsonschema==4.26.0",
  "ocsf-json-schema==1.2.0",
  "py-ocsf-models==0.10.0",
  "pydantic-ocsf==3.0.0",
];

export interface Validation {
  readonly events: number;
  readonly failures: readonly {
    readonly uid: string;
    readonly validator: string;
    readonly errors: readonly string[];
  }[];
}

/**
 * Path of the Python with the validators of PyPI, which are installed once into `node_modules/.cache`. Or the reason why there is
 * none, if Python or PyPI is missing.
 */
export async function ocsfPython(): Promise<{ python: string } | { missing: string }> {
  if (!installs) return { missing: NOT_INSTALLED };
  const key = createHash("sha256").update(PACKAGES.join()).digest("hex").slice(0, 12);
  const folder = here(`../node_modules/.cache/ocsf-validators-${key}`);
  const python = join(folder, "bin/python");
  const complete = join(folder, "complete");
  if (existsSync(complete)) return { python };
  try {
    await run("python3", ["-c", "import sys; assert sys.version_info >= (3, 10)"]);
    await rm(folder, { recursive: true, force: true });
    await mkdir(here("../node_modules/.cache"), { recursive: true });
    await run("python3", ["-m", "venv", folder]);
    const install = [
      "-m",
      "pip",
      "install",
      "-q",
      "--disable-pip-version-check",
      "--retries",
      "1",
      ...PACKAGES,
    ];
    await run(python, install, { timeout: 120_000 });
    await writeFile(complete, "");
    return { python };
  } catch (error) {
    return { missing: `no Python 3.10 or PyPI: ${String(error).split("\n", 1)[0]}` };
  }
}

/** Results of the validators for events. */
export async function validated(python: string, events: readonly object[]): Promise<Validation> {
  const child = spawn(python, [here("ocsf_validators.py")], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(events.map((event) => `${JSON.stringify(event)}\n`).join(""));
  return JSON.parse(await text(child.stdout)) as Validation;
}
