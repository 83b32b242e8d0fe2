import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { interleaved } from "../rounds.ts";
import { type SectionPlan, sectionOf } from "../section.ts";
import type { Sample } from "../statistics.ts";
import type { Bench, Measure } from "./measure.ts";

const run = promisify(execFile);

const PLAN: SectionPlan = {
  id: "install",
  title: "npm install into an empty folder",
  quantities: [
    { name: "packages", head: "packages", unit: "count" },
    { name: "bytes", head: "size", unit: "bytes" },
  ],
  bases: [{ quantity: "bytes", of: "okta-sdk-nodejs" }],
  short: { "okta-sdk-nodejs": "SDK" },
};

/** Measures the size of an install. Our packages come from tarballs. */
export const measureInstall: Measure = async (bench) => {
  const tarballs = await packed(bench);
  const contenders = {
    "core and cli": () => installed(bench, "core-and-cli", tarballs),
    ...(!bench.quick && {
      "core and cli, --omit=optional": () => installed(bench, "required", [...tarballs, "--omit=optional"]),
      "okta-sdk-nodejs": async () => installed(bench, "okta-sdk", [await sdkSpecifier()]),
    }),
  };
  const report = (name: string) => bench.report(`${PLAN.title}: ${name}`);
  return [sectionOf(PLAN, await interleaved(contenders, 1, report))];
};

/** Returns the paths of our tarballs. */
async function packed({ folder }: Bench): Promise<string[]> {
  const tarballs = join(folder, "tarballs");
  await mkdir(tarballs);
  for (const name of ["core", "cli"]) {
    const cwd = dirname(fileURLToPath(import.meta.resolve(`@okta-idm/${name}/package.json`)));
    await run("pnpm", ["pack", "--pack-destination", tarballs], { cwd });
  }
  return (await readdir(tarballs)).map((name) => join(tarballs, name));
}

/** The version that the other measures use. */
async function sdkSpecifier(): Promise<string> {
  const manifest = new URL(import.meta.resolve("@okta/okta-sdk-nodejs/package.json"));
  const { name, version } = JSON.parse(await readFile(manifest, "utf8"));
  return `${name}@${version}`;
}

async function installed({ folder }: Bench, name: string, packages: readonly string[]): Promise<Sample> {
  const cwd = join(folder, name);
  await mkdir(cwd);
  await writeFile(join(cwd, "package.json"), JSON.stringify({ private: true }));
  const options = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"];
  await run("npm", ["install", ...options, ...packages], { cwd });
  const root = join(cwd, "node_modules");
  const lock = JSON.parse(await readFile(join(root, ".package-lock.json"), "utf8"));
  return { packages: Object.keys(lock.packages).length, bytes: await sizeOf(root) };
}

/** Returns the size of a folder. */
async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return bytes;
}
