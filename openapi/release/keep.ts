import { fileURLToPath } from "node:url";
import { keepReleased } from "./keep-released.ts";

const version = await keepReleased(fileURLToPath(new URL("../..", import.meta.url)));
const text =
  version === undefined
    ? "No new version, so the released contract stays."
    : `Kept the contract of ${version}.`;
process.stdout.write(`${text}\n`);
