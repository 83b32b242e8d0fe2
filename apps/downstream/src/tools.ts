import { createRequire } from "node:module";
import { dirname } from "node:path";
import tools from "../tools/package.json" with { type: "json" };

/** Resolves packages of `tools`, which is a separate workspace. */
export const fromTools = createRequire(new URL("../tools/package.json", import.meta.url));

/** Returns the binary of a Node version, such as `22`, for this platform; undefined if `tools` lists none. */
export function nodeOf(line: string): string | undefined {
  const name = `node-${line}-${process.platform}-${process.arch}`;
  // A listed binary has to be installed, so that a failed install is no skipped test.
  return name in tools.optionalDependencies ? fromTools.resolve(`${name}/bin/node`) : undefined;
}

/** Returns the folder of a package in `tools`. */
export const toolFolder = (name: string): string => dirname(fromTools.resolve(`${name}/package.json`));
