import type { WriteAction } from "@okta-idm/connector";

const ID: { readonly [Of in WriteAction["of"]]: RegExp } = { user: /^00u\w{17}$/, app: /^0oa\w{17}$/ };

/** Whether a text has the form of a user's or an app's id. */
export function isOktaId(of: WriteAction["of"], text: string): boolean {
  return ID[of].test(text);
}
