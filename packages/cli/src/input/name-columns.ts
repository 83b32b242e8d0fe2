import type { TargetType } from "@okta-idm/jobs";

/** The kind of a name, if it is known. `any` otherwise. */
export type NameKind = "id" | "login" | "email" | "name" | "label" | "any";

/** The name of a user, a group or an app in a file. */
export interface GivenName {
  /** By its column or member. `any` in a plain list. */
  readonly kind: NameKind;
  readonly value: string;
  /** The line of the file where its row begins, from 1. */
  readonly line: number;
}

/** The headers of each kind of name, as {@link normalized} spells them. The most certain kind comes first. */
const HEADERS: { readonly [Of in TargetType]: readonly (readonly [kind: NameKind, ...headers: string[]])[] } =
  {
    user: [
      ["id", "id", "userid", "oktaid", "oktauserid"],
      ["login", "login", "username", "userlogin", "oktalogin"],
      ["email", "email", "mail", "emailaddress", "useremail", "primaryemail"],
    ],
    group: [
      ["id", "id", "groupid", "oktaid", "oktagroupid"],
      ["name", "name", "groupname"],
    ],
    app: [
      ["id", "id", "appid", "applicationid", "oktaid"],
      ["label", "label", "applabel", "applicationlabel"],
    ],
  };

/** The first characters of ids, for errors. */
export const ID_PREFIXES: { readonly [Of in TargetType]: string } = { user: "00u", group: "00g", app: "0oa" };

/** The kinds of names of users, groups or apps, the most certain first. */
export function kindsOf(of: TargetType): NameKind[] {
  return HEADERS[of].map(([kind]) => kind);
}

/** The kind of name in a column, or in a member of an object, by its header. */
export function kindOfHeader(of: TargetType, header: string): NameKind {
  const [kind = "any"] = HEADERS[of].find(([, ...headers]) => headers.includes(normalized(header))) ?? [];
  return kind;
}

/** Indexes of the columns that name users, groups or apps: all of the most certain kind. */
export function knownColumns(of: TargetType, header: readonly string[]): number[] {
  for (const kind of kindsOf(of)) {
    const found = [...header.keys()].filter((index) => kindOfHeader(of, header[index] ?? "") === kind);
    if (found.length > 0) return found;
  }
  return [];
}

/** Indexes of the columns with a chosen header. Letter case is ignored only if no header matches exactly. */
export function columnsNamed(chosen: string, header: readonly string[]): number[] {
  const all = [...header.keys()];
  const exact = all.filter((index) => header[index] === chosen);
  if (exact.length > 0) return exact;
  return all.filter((index) => header[index]?.toLowerCase() === chosen.toLowerCase());
}

/** `User ID`, `user_id` and `profile.userId` are the same header. */
function normalized(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\s*profile\./, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
