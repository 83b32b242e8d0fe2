import { readFile } from "node:fs/promises";
import type { JsonSchema } from "@okta-idm/core";
import type { Action, Effect } from "./action.ts";

/** The machine-readable description of an action: one committed file each, part of the public interface. */
export interface ActionManifest {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly effect: Effect;
  /** `METHOD /path`; undefined if the caller chooses the request. */
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
