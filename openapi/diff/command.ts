import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { readOpenapi, UnreadableDocument } from "../compare/openapi-document.ts";
import { breakingCount, contractDiff } from "./contract-diff.ts";
import { jsonReport, textReport } from "./reports.ts";

const USAGE = `pnpm contract:diff <openapi document> [--json]

Compares the operations of openapi/okta.yaml with another OpenAPI 3.0 or 3.1
document, YAML or JSON.

Exit code: 0 nothing that we use is gone or narrowed there; 1 something is, or more
is demanded; 2 the document or the command line cannot be read.
`;

/** Our contract, the working folder, and the outputs of the command. */
export interface Surroundings {
  /** The path of our contract. */
  readonly contract: string;
  readonly folder: string;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** Runs `contract:diff` with these arguments. Returns its exit code. */
export async function contractDiffCommand(
  args: readonly string[],
  { contract, folder, stdout, stderr }: Surroundings,
): Promise<number> {
  const command = parse(args);
  if (typeof command === "string") {
    stderr.write(`${command}\n\n${USAGE}`);
    return 2;
  }
  if (command.help) {
    stdout.write(USAGE);
    return 0;
  }
  try {
    const path = resolve(folder, command.path);
    const [ours, theirs] = await Promise.all([readOpenapi(contract), readOpenapi(path)]);
    const diff = contractDiff(ours, theirs);
    stdout.write(`${command.json ? jsonReport(diff) : textReport(diff)}\n`);
    return breakingCount(diff) > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    stderr.write(`${error.message}\n`);
    return 2;
  }
}

interface Command {
  readonly path: string;
  readonly json: boolean;
  readonly help: boolean;
}

/** Returns the parsed arguments, or an error. */
function parse(args: readonly string[]): Command | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: "boolean" }, help: { type: "boolean" } },
    });
    const [path = "", ...more] = positionals;
    const help = values.help === true;
    if (!help && (path === "" || more.length > 0)) return "One OpenAPI document has to be given.";
    return { path, json: values.json === true, help };
  } catch (error) {
    return (error as Error).message;
  }
}
