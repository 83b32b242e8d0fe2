import type { TargetType } from "@okta-idm/jobs";

const ID: { readonly [Of in TargetType]: RegExp } = {
  user: /^00u\w{17}$/,
  group: /^00g\w{17}$/,
  app: /^0oa\w{17}$/,
};

/** Whether a text has the form of a user's, a group's or an app's id. */
export function isOktaId(of: TargetType, text: string): boolean {
  return ID[of].test(text);
}
