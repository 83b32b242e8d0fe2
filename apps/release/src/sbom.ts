// Writes the software bill of materials of this version in CycloneDX: packages that npm installs, and packages in the
// bundles. Build first, then run `pnpm run sbom`.
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundledPackages } from "./bundled-packages.ts";
import { publishedPackages } from "./published-packages.ts";

interface Bom {
  readonly components: { "bom-ref": string; type: string; name: string; version: string; purl: string }[];
  readonly dependencies: { ref: string; dependsOn: string[] }[];
}

const root = fileURLToPath(new URL("../../..", import.meta.url));
const packages = await publishedPackages(root);
const version = packages[0]?.manifest.version;
const project = await mkdtemp(join(tmpdir(), "okta-idm-sbom-"));
try {
  for (const { directory } of packages) {
    execFileSync("pnpm", ["pack", "--pack-destination", project], { cwd: join(root, directory) });
  }
  const tarballs = (await readdir(project)).filter((name) => name.endsWith(".tgz"));
  await writeFile(
    join(project, "package.json"),
    JSON.stringify({ name: "okta-idm", version, private: true }),
  );
  const options = { cwd: project, encoding: "utf8", maxBuffer: 1e8 } as const;
  execFileSync(
    "npm",
    ["install", "--no-audit", "--no-fund", ...tarballs.map((name) => `./${name}`)],
    options,
  );
  const bom: Bom = JSON.parse(execFileSync("npm", ["sbom", "--sbom-format", "cyclonedx"], options));
  for (const { manifest } of packages) {
    const edges = bom.dependencies.find(({ ref }) => ref.startsWith(`${manifest.name}@`));
    if (edges === undefined) throw new Error(`npm sbom does not list ${manifest.name}`);
    for (const { name, version } of await bundledPackages(join(project, "node_modules", manifest.name))) {
      const ref = `${name}@${version}`;
      const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
      if (!bom.components.some((component) => component["bom-ref"] === ref)) {
        bom.components.push({ "bom-ref": ref, type: "library", name, version, purl });
        bom.dependencies.push({ ref, dependsOn: [] });
      }
      if (!edges.dependsOn.includes(ref)) edges.dependsOn.push(ref);
    }
  }
  const path = join("sbom", `okta-idm-${version}.cdx.json`);
  await mkdir(join(root, "sbom"), { recursive: true });
  await writeFile(join(root, path), `${JSON.stringify(bom, null, 2)}\n`);
  process.stdout.write(`${path}: ${bom.components.length} components.\n`);
} finally {
  await rm(project, { recursive: true });
}
