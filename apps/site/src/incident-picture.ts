import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { DEMO_STEPS, drawTerminal, excerptOf } from "./pages/terminal-picture.ts";

// Runs the demo, and draws its output.

const demo = fileURLToPath(new URL("../../demo/src/demo.ts", import.meta.url));
const picture = fileURLToPath(new URL("../../../docs/incident.svg", import.meta.url));

const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", demo]);
writeFileSync(picture, drawTerminal("npm run demo", excerptOf(stdout, DEMO_STEPS)));
