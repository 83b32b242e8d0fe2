import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Mock } from "@okta-idm/mock";

const CHILD = fileURLToPath(new URL("./worker-child.ts", import.meta.url));

export interface WorkerProcessOptions {
  readonly redis: string;
  readonly orgs: readonly Pick<Mock, "url" | "apiKey">[];
  readonly lockMs?: number;
  readonly leaseMs?: number;
  readonly graceMs?: number;
  readonly concurrency?: number;
  readonly collectEveryMs?: number;
  readonly collect?: {
    readonly file?: string;
    readonly webhook?: string;
    readonly deadLetters?: string;
    readonly since: string;
  };
}

/** A worker process that a test can kill or freeze. */
export class WorkerProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  readonly lines: Record<string, unknown>[] = [];
  readonly started: Promise<void>;

  constructor(options: WorkerProcessOptions) {
    const { orgs, ...rest } = options;
    const plain = orgs.map(({ url, apiKey }) => ({ url, apiKey }));
    const args = ["--conditions=@okta-idm/source", "--import", "tsx", CHILD];
    this.#child = spawn(process.execPath, [...args, JSON.stringify({ ...rest, orgs: plain })], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, NODE_NO_WARNINGS: "1" },
    });
    this.#ended = once(this.#child, "exit");
    const lines = createInterface({ input: this.#child.stdout as NodeJS.ReadableStream });
    this.started = new Promise((resolve, reject) => {
      lines.on("line", (line) => {
        const entry = JSON.parse(line) as Record<string, unknown>;
        this.lines.push(entry);
        if (entry["event"] === "started") resolve();
      });
      this.#ended.then(() => reject(new Error("The worker ended before it had started")));
    });
    this.started.catch(() => {});
  }

  freeze(): void {
    this.#child.kill("SIGSTOP");
  }

  thaw(): void {
    this.#child.kill("SIGCONT");
  }

  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#ended;
  }

  /** Stops it, and waits until it ended. */
  async stop(): Promise<void> {
    this.#child.kill("SIGTERM");
    await this.#ended;
  }
}

/** Returns random numbers from a seed, so that a run can be repeated (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
