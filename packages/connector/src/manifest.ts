import { readFile } from "node:fs/promises";
import type { JsonSchema } from "@okta-idm/core";
import type { Action, Effect } from "./action.ts";

/** What a machine can know of an action: the public contract, one committed file each. */
export interface ActionManifest {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly effect: Effect;
  /** `METHOD /path`; absent where the caller chooses it. */
  readonly endpoint?: string;
  readonly operation?: string;
  /** OAuth 2.0 scopes that a token needs. */
  readonly scopes: readonly string[];
  readonly example: unknown;
  readonly input: JsonSchema;
  readonly output: JsonSchema;
  /** The keys of the output in the shape `turbine`. */
  readonly turbineOutput: JsonSchema;
}

/** Reads the manifest of an action. */
export async function readManifest(action: Action): Promise<ActionManifest> {
  return JSON.parse(await readFile(new URL(`../manifest/${action.name}.json`, import.meta.url), "utf8"));
}
