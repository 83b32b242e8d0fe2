import type { WriteAction } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";

/** Names of columns, as {@link plain} makes them, that name the same in the same way; the surest first. */
const KNOWN: { readonly [Of in WriteAction["of"]]: readonly (readonly string[])[] } = {
  user: [
    ["id", "userid", "oktaid", "oktauserid"],
    ["login", "username", "userlogin", "oktalogin"],
    ["email", "mail", "emailaddress", "useremail"],
  ],
  app: [
    ["id", "appid", "applicationid"],
    ["label", "applabel", "applicationlabel"],
  ],
};

/** The columns that name a user or an app where nobody says which: the first kind of them that is there. */
export function knownColumns(of: WriteAction["of"], header: readonly string[]): number[] {
  for (const names of KNOWN[of]) {
    const found = [...header.keys()].filter((index) => names.includes(plain(header[index] ?? "")));
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether a column holds ids by its name. */
export function isIdColumn(of: WriteAction["of"], name: string): boolean {
  return KNOWN[of][0]?.includes(plain(name)) === true;
}

/**
 * The column that names users or apps.
 *
 * @param asked the one that somebody chose.
 * @throws OktaError of kind `refused` that names the choices.
 */
export function chooseColumn(
  of: WriteAction["of"],
  header: readonly string[],
  asked: string | undefined,
  from: string,
): number {
  const same = (name: string) => name.toLowerCase() === asked?.toLowerCase();
  const exact = [...header.keys()].filter((index) => header[index] === asked);
  const alike = [...header.keys()].filter((index) => same(header[index] ?? ""));
  const fitting = exact.length > 0 ? exact : alike;
  const found = asked === undefined ? knownColumns(of, header) : fitting;
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  const choices = header.filter(Boolean).join(", ");
  if (only === undefined) {
    const known = KNOWN[of].map(([first]) => first).join(", ");
    const what = asked === undefined ? `has none of the columns ${known}` : "has no column of that name";
    throw new OktaError("refused", `${from} ${what}. Choose by --column: it has ${choices}`);
  }
  const those = found.map((index) => header[index]).join(", ");
  const meant = asked === undefined ? "Choose by --column" : "Give them names of their own";
  throw new OktaError("refused", `${from} has ${found.length} columns that may be meant: ${those}. ${meant}`);
}

/** `User ID`, `user_id` and `profile.userId` are one. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\s*profile\./, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
