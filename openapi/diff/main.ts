import { contractPath } from "../contract.ts";
import { contractDiffCommand } from "./command.ts";

const { stdout, stderr, argv, env } = process;
// The reader may end early, like `| head`.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
// pnpm runs a script in the folder of its package, but the path is relative to the user's folder.
const folder = env["INIT_CWD"] ?? ".";
process.exitCode = await contractDiffCommand(argv.slice(2), {
  contract: contractPath,
  folder,
  stdout,
  stderr,
});
