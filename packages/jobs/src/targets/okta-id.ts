import type { TargetType } from "./target.ts";

const ID: { readonly [Type in TargetType]: RegExp } = {
  user: /^00u[0-9A-Za-z]{17}$/,
  group: /^00g[0-9A-Za-z]{17}$/,
  app: /^0oa[0-9A-Za-z]{17}$/,
};

/** Whether a text has the form of an id of Okta: a prefix that tells the type, and 17 letters or digits. */
export function isOktaId(type: TargetType, text: string): boolean {
  return ID[type].test(text);
}
