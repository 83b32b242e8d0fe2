import type { TargetType } from "./target.ts";

/**
 * What a name is: an Okta id, a user's login or e-mail address, a group's name, or an app's label. `any` is a name of
 * which nobody said: whatever it fits counts, and it must fit one alone.
 */
export type NameKind = "id" | "login" | "email" | "name" | "label" | "any";

/** A name with its kind, which stays with it from the file or argument to the look-up. */
export interface TargetName {
  readonly kind: NameKind;
  readonly value: string;
}

/** The kinds of name that a target of each type has. */
export const NAME_KINDS: { readonly [Type in TargetType]: readonly NameKind[] } = {
  user: ["id", "login", "email"],
  group: ["id", "name"],
  app: ["id", "label"],
};

/** A name as a person reads it: `e-mail address "ana@example.com"`. */
export function describeName(type: TargetType, { kind, value }: TargetName): string {
  const kinds = kind === "any" ? NAME_KINDS[type] : [kind];
  const words = kinds.map((one) => (one === "email" ? "e-mail address" : one));
  const last = words.pop() ?? "";
  return `${words.length > 0 ? `${words.join(", ")} or ${last}` : last} is ${JSON.stringify(value)}`;
}
