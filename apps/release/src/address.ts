// Writes the address of the repository into each published package: `pnpm run address`, or `pnpm run address <url>`.
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publishedPackages } from "./published-packages.ts";
import { addressMembers, webAddress } from "./repository-address.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const remote =
  process.argv[2] ??
  execFileSync("git", ["remote", "get-url", "origin"], { cwd: root, encoding: "utf8" }).trim();
const address = webAddress(remote);
if (address === undefined) {
  process.stderr.write(
    `${remote} is no address on the web. Pass the repository's: pnpm run address https://…\n`,
  );
  process.exitCode = 1;
} else {
  for (const { directory } of await publishedPackages(root)) {
    const path = join(root, directory, "package.json");
    const manifest = JSON.parse(await readFile(path, "utf8"));
    await writeFile(
      path,
      `${JSON.stringify({ ...manifest, ...addressMembers(address, directory) }, null, 2)}\n`,
    );
  }
  process.stdout.write(`The packages name ${address} as their repository.\n`);
}
