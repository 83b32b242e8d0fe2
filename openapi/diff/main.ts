import { contractPath } from "../contract.ts";
import { contractDiffCommand } from "./command.ts";

const { stdout, stderr, argv, env } = process;
// If the reader ends early, as `| head` does, there is nobody left to write for.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
// pnpm runs a script in the folder of its package. The path is relative to the folder the person is in.
const folder = env["INIT_CWD"] ?? ".";
process.exitCode = await contractDiffCommand(argv.slice(2), {
  contract: contractPath,
  folder,
  stdout,
  stderr,
});
