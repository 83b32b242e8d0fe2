import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";

export interface GeneratedFiles {
  /** Text by absolute path. */
  readonly files: ReadonlyMap<string, string>;
  /** Folders with generated files only. Other files in them are out of date. */
  readonly folders?: readonly string[];
}

/**
 * Writes generated files. With `--check` on the command line, it writes nothing, and fails if a file on the disk is out of date.
 */
export async function settle({ files, folders = [] }: GeneratedFiles): Promise<void> {
  const check = process.argv.includes("--check");
  const listed = await Promise.all(
    folders.map(async (folder) => (await readdir(folder)).map((name) => join(folder, name))),
  );
  const stale = listed.flat().filter((path) => !files.has(path));
  const differing: string[] = [];
  for (const [path, text] of files) {
    if ((await readFile(path, "utf8").catch(() => undefined)) !== text) differing.push(path);
  }
  if (check) return report([...differing, ...stale]);
  for (const path of stale) await rm(path);
  for (const path of differing) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, files.get(path) ?? "");
  }
}

function report(differing: readonly string[]): void {
  if (differing.length === 0) return;
  const names = differing.map((path) => `  ${relative(process.cwd(), path)}`);
  process.stderr.write(
    `Generated files are out of date:\n${names.join("\n")}\nRun \`pnpm generate\` and commit the result.\n`,
  );
  process.exitCode = 1;
}
