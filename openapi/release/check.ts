import { fileURLToPath } from "node:url";
import { checkReleased } from "./check-released.ts";

const { passes, text } = await checkReleased(fileURLToPath(new URL("../..", import.meta.url)));
(passes ? process.stdout : process.stderr).write(`${text}\n`);
process.exitCode = passes ? 0 : 1;
