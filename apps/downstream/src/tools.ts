import { createRequire } from "node:module";
import { dirname } from "node:path";
import tools from "../tools/package.json" with { type: "json" };

/** Loads and finds what is installed in `tools`, a workspace of its own. */
export const fromTools = createRequire(new URL("../tools/package.json", import.meta.url));

/** The binary of a line of Node, such as `22`, for this platform; undefined if `tools` lists none. */
export function nodeOf(line: string): string | undefined {
  const name = `node-${line}-${process.platform}-${process.arch}`;
  // A listed binary has to be installed: otherwise a failed install would pass for a platform without one.
  return name in tools.optionalDependencies ? fromTools.resolve(`${name}/bin/node`) : undefined;
}

/** The folder of a package in `tools`. */
export const toolFolder = (name: string): string => dirname(fromTools.resolve(`${name}/package.json`));
