import { type Action, actions, findAction } from "@okta-idm/connector";
import { nearest, OktaError } from "@okta-idm/core";

/**
 * The action that somebody named. The error for one that there is not says which may be meant; where none is near, it is
 * the connector's, which lists them all.
 */
export async function namedAction(name: string): Promise<Action> {
  const names: readonly string[] = actions.map((known) => known.name);
  if (names.includes(name)) return findAction(name);
  const near = nearest(name, names);
  const meant = near ? [near] : ofWord(name, names);
  if (meant.length === 0) return findAction(name);
  const [last, ...others] = meant.toReversed();
  const choice = others.length > 0 ? `${others.toReversed().join(", ")} or ${last}` : last;
  throw new OktaError("refused", `There is no such action. Did you mean ${choice}?`);
}

/** The actions that begin with what was typed, or have it as a word: `suspend`, `group`. */
function ofWord(name: string, names: readonly string[]): string[] {
  const word = name.toLowerCase();
  if (!/^[a-z]/.test(word)) return [];
  return names.filter((known) => known.startsWith(word) || known.split("_").includes(word));
}
