import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
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

/** What an install brings: ours from the packed tarballs, as a registry would have them. */
export const measureInstall: Measure = async (bench) => {
  const samples = new Map([
    ["core and cli", [await ours(bench)]],
    ["okta-sdk-nodejs", [await installed(bench, "okta-sdk", [await sdkSpecifier()])]],
  ]);
  return [sectionOf(PLAN, samples)];
};

async function ours(bench: Bench): Promise<Sample> {
  const tarballs = join(bench.folder, "tarballs");
  await mkdir(tarballs);
  for (const name of ["core", "cli"]) {
    const packed = dirname(fileURLToPath(import.meta.resolve(`@okta-idm/${name}/package.json`)));
    await run("pnpm", ["pack", "--pack-destination", tarballs], { cwd: packed });
  }
  const files = (await readdir(tarballs)).map((name) => join(tarballs, name));
  return installed(bench, "ours", files);
}

/** The version that is measured in everything else. */
async function sdkSpecifier(): Promise<string> {
  const manifest = new URL(
    "../../package.json",
    import.meta.resolve("@okta/okta-sdk-nodejs/src/types/index.d.ts"),
  );
  const { name, version } = JSON.parse(await readFile(manifest, "utf8"));
  return `${name}@${version}`;
}

async function installed(
  { folder, tell }: Bench,
  name: string,
  packages: readonly string[],
): Promise<Sample> {
  tell(`${PLAN.title}: ${name}`);
  const cwd = join(folder, name);
  await mkdir(cwd);
  await writeFile(join(cwd, "package.json"), JSON.stringify({ private: true }));
  const options = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"];
  await run("npm", ["install", ...options, ...packages], { cwd });
  const root = join(cwd, "node_modules");
  const lock = JSON.parse(await readFile(join(root, ".package-lock.json"), "utf8"));
  return { packages: Object.keys(lock.packages).length, bytes: await sizeOf(root) };
}

/** The bytes of all files in a folder. */
async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return bytes;
}
