import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { WITH_FILE_MODES } from "../../../file-modes.ts";
import type { BulkInput, BulkOptions, BulkProgress, BulkResult } from "../src/index.ts";
import type { BulkOrg } from "./bulk-org.ts";
import { childScript } from "./child-script.ts";

const CHILD = childScript("bulk-child");

export interface BulkProcessOptions {
  readonly action: string;
  readonly items?: readonly BulkInput[];
  readonly options: Pick<BulkOptions, "ledger" | "resume" | "atOnce">;
  /** The longest file that it may write, in KiB. */
  readonly mostKib?: number;
  /** Whether file modes apply to it, even if this is root. */
  readonly hasFileModes?: boolean;
}

/** The last line of a process. */
export interface Told extends Partial<BulkProgress> {
  readonly result?: BulkResult;
  readonly error?: { readonly name: string; readonly message: string; readonly code?: string };
}

/** A bulk run in a process of its own. */
export class BulkProcess {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterableIterator<string>;
  readonly #ended: Promise<unknown>;

  constructor(org: BulkOrg, { mostKib, hasFileModes = false, items = [], ...run }: BulkProcessOptions) {
    const { url, apiKey } = org.mock;
    const rights = hasFileModes ? WITH_FILE_MODES : [];
    const command = [...rights, process.execPath, CHILD, JSON.stringify({ url, apiKey, items, ...run })];
    const limited = ["bash", "-c", `ulimit -f ${mostKib}; exec "$@"`, "bash", ...command];
    const [program = "", ...args] = mostKib === undefined ? command : limited;
    this.#child = spawn(program, args, {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, NODE_NO_WARNINGS: "1" },
    });
    this.#ended = once(this.#child, "close");
    this.#lines = createInterface({ input: this.#child.stdout as NodeJS.ReadableStream })[
      Symbol.asyncIterator
    ]();
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Its next line. Undefined after its end. */
  async next(): Promise<Told | undefined> {
    const { value, done } = await this.#lines.next();
    return done ? undefined : (JSON.parse(value) as Told);
  }

  /** Its last line. */
  async end(): Promise<Told> {
    let last: Told = {};
    for (let told = await this.next(); told !== undefined; told = await this.next()) last = told;
    await this.#ended;
    return last;
  }

  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#ended;
  }
}
