// Checks the packages and changesets of this checkout; with --publish, also that it can be published.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { changesetFaults } from "./changeset-faults.ts";
import { manifestFaults } from "./manifest-faults.ts";
import { publishFaults } from "./publish-faults.ts";
import { publishedPackages } from "./published-packages.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const packages = await publishedPackages(root);
const names = packages.map(({ manifest }) => manifest.name);
const license = await readFile(join(root, "LICENSE"), "utf8");
const faults = [...manifestFaults(packages), ...(await changesetFaults(root, names))];
for (const { directory } of packages) {
  const copy = await readFile(join(root, directory, "LICENSE"), "utf8").catch(() => "");
  if (copy !== license) faults.push(`${directory}/LICENSE differs from LICENSE: copy it.`);
}
if (process.argv.includes("--publish")) faults.push(...(await publishFaults(root, packages)));

if (faults.length === 0) process.stdout.write(`${names.join(", ")}: ready.\n`);
else {
  process.stderr.write(`${faults.join("\n")}\n`);
  process.exitCode = 1;
}
