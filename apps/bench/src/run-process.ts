import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Sample } from "./statistics.ts";

/** A process to measure. */
export interface MeasuredProgram {
  /** A script and its arguments for `node`. */
  readonly args: readonly string[];
  /** The whole environment. Variables of this machine, such as `NODE_EXTRA_CA_CERTS`, could slow the start. */
  readonly env?: Readonly<Record<string, string>>;
  /** File for standard output. Without it, the output is discarded. */
  readonly output?: string;
  /** Whether it reports its CPU time and memory at its end, which costs half a millisecond. */
  readonly reportsUsage?: boolean;
}

const RESOURCE_USAGE = fileURLToPath(new URL("contenders/resource-usage.cjs", import.meta.url));

/**
 * Runs a program in its own process. Returns its wall time and the quantities that it reports.
 *
 * @throws Error if its exit code is not 0.
 */
export async function runProcess({
  args,
  env = {},
  output,
  reportsUsage = true,
}: MeasuredProgram): Promise<Sample> {
  const file = output === undefined ? undefined : await open(output, "w");
  const stdio: StdioOptions = ["ignore", file?.fd ?? "ignore", "pipe", "pipe"];
  const startedMs = performance.now();
  const child = spawn(process.execPath, [...(reportsUsage ? ["--require", RESOURCE_USAGE] : []), ...args], {
    env,
    stdio,
  });
  const [wallMs, errors, reports] = await Promise.all([
    ended(child, startedMs),
    textOf(child, 2),
    textOf(child, 3),
  ]);
  await file?.close();
  if (child.exitCode !== 0) throw new Error(`${args.join(" ")} ended with ${child.exitCode}: ${errors}`);
  const reported: Sample[] = reports.split("\n").flatMap((line) => (line === "" ? [] : JSON.parse(line)));
  return Object.assign({ wallMs }, ...reported);
}

async function ended(child: ChildProcess, startedMs: number): Promise<number> {
  await once(child, "exit");
  return performance.now() - startedMs;
}

function textOf(child: ChildProcess, descriptor: number): Promise<string> {
  return text(child.stdio[descriptor] as Readable);
}
