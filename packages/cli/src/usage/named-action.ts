import { type Action, actions, findAction } from "@okta-idm/connector";
import { nearest } from "@okta-idm/core";
import { unknownAction } from "./usage-errors.ts";

/**
 * The action of a name.
 *
 * @throws UsageError that names similar actions, or the error of the connector, which lists all.
 */
export async function namedAction(name: string): Promise<Action> {
  const names: readonly string[] = actions.map((known) => known.name);
  if (names.includes(name)) return findAction(name);
  const near = nearest(name, names);
  const similar = near ? [near] : ofWord(name, names);
  if (similar.length === 0) return findAction(name);
  throw unknownAction(name, similar);
}

/** The actions that start with the text, or have it as a word: `suspend`, `group`. */
function ofWord(name: string, names: readonly string[]): string[] {
  const word = name.toLowerCase();
  if (!/^[a-z]/.test(word)) return [];
  return names.filter((known) => known.startsWith(word) || known.split("_").includes(word));
}
