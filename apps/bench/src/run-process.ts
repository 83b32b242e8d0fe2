import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Sample } from "./statistics.ts";

/** A process that is measured. */
export interface MeasuredProgram {
  /** A script and its arguments, as `node` takes them. */
  readonly args: readonly string[];
  /** The whole environment: what is set on this machine, such as `NODE_EXTRA_CA_CERTS`, may cost a start. */
  readonly env?: Readonly<Record<string, string>>;
  /** File that gets the standard output; none is kept where there is none. */
  readonly output?: string;
  /** Whether it reports its resource usage at the end. It costs a start half a millisecond. */
  readonly tellsUse?: boolean;
}

const RESOURCE_USAGE = fileURLToPath(new URL("contenders/resource-usage.cjs", import.meta.url));

/**
 * Runs a program in its own process. Resolves with its wall time and its report.
 *
 * @throws Error where it does not end with exit code 0.
 */
export async function runProcess({
  args,
  env = {},
  output,
  tellsUse = true,
}: MeasuredProgram): Promise<Sample> {
  const file = output === undefined ? undefined : await open(output, "w");
  const stdio: StdioOptions = ["ignore", file?.fd ?? "ignore", "pipe", "pipe"];
  const startedMs = performance.now();
  const child = spawn(process.execPath, [...(tellsUse ? ["--require", RESOURCE_USAGE] : []), ...args], {
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
  const told: Sample[] = reports.split("\n").flatMap((line) => (line === "" ? [] : JSON.parse(line)));
  return Object.assign({ wallMs }, ...told);
}

async function ended(child: ChildProcess, startedMs: number): Promise<number> {
  await once(child, "exit");
  return performance.now() - startedMs;
}

function textOf(child: ChildProcess, descriptor: number): Promise<string> {
  return text(child.stdio[descriptor] as Readable);
}
