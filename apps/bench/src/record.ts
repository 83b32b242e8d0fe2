import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Result } from "./result.ts";

/** The record that later runs are compared with. The quick part has its own ratios. */
export interface Recorded {
  readonly full: Result;
  readonly quick: Result;
}

/** The committed record. */
export const RECORDED = fileURLToPath(new URL("../results/recorded.json", import.meta.url));
/** Files that show the record. */
export const README = new URL("../../../README.md", import.meta.url);
export const PICTURE = new URL("../../../docs/benchmark.svg", import.meta.url);
/** The result of the last run. */
export const LATEST = fileURLToPath(new URL("../results/latest.json", import.meta.url));

const DIGITS = 4;

/** Returns undefined if there is no record. */
export async function readRecord(): Promise<Recorded | undefined> {
  try {
    return JSON.parse(await readFile(RECORDED, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Writes a result with four digits for each number, so that diffs are readable. */
export async function writeRounded(path: string, value: Recorded | Result): Promise<void> {
  const rounded = (_: string, member: unknown) =>
    typeof member === "number" && !Number.isInteger(member) ? Number(member.toPrecision(DIGITS)) : member;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(value, rounded, 2)}\n`);
}
