// `check` compares the public contract with the last release. `keep` copies it after a new version.
import { fileURLToPath } from "node:url";
import { checkReleased } from "./check-released.ts";
import { keepReleased } from "./public-contract.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
if (process.argv[2] === "keep") {
  const version = await keepReleased(root);
  const text =
    version === undefined
      ? "No new version, so the released contract stays."
      : `Kept the contract of ${version}.`;
  process.stdout.write(`${text}\n`);
} else {
  const { passes, text } = await checkReleased(root);
  (passes ? process.stdout : process.stderr).write(`${text}\n`);
  process.exitCode = passes ? 0 : 1;
}
