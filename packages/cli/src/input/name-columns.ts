import type { TargetType } from "@okta-idm/jobs";

/** What a name is known to be; `any` if nothing says. */
export type NameKind = "id" | "login" | "email" | "name" | "label" | "any";

/** Headers by the kind of name in their column, as {@link plain} spells them. The most certain kind comes first. */
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

/** The kinds of names that users, groups or apps have, the most certain first. */
export function kindsOf(of: TargetType): NameKind[] {
  return HEADERS[of].map(([kind]) => kind);
}

/** The kind of name that a column, or a member of an object, holds by its header. */
export function kindOfHeader(of: TargetType, header: string): NameKind {
  const [kind = "any"] = HEADERS[of].find(([, ...headers]) => headers.includes(plain(header))) ?? [];
  return kind;
}

/** Indexes of the columns that name users, groups or apps: all of the most certain kind that is there. */
export function knownColumns(of: TargetType, header: readonly string[]): number[] {
  for (const kind of kindsOf(of)) {
    const found = [...header.keys()].filter((index) => kindOfHeader(of, header[index] ?? "") === kind);
    if (found.length > 0) return found;
  }
  return [];
}

/** Indexes of the columns with a header that was asked for; in other letter case only if none is written so. */
export function columnsNamed(asked: string, header: readonly string[]): number[] {
  const all = [...header.keys()];
  const exact = all.filter((index) => header[index] === asked);
  if (exact.length > 0) return exact;
  return all.filter((index) => header[index]?.toLowerCase() === asked.toLowerCase());
}

/** `User ID`, `user_id` and `profile.userId` are one. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\s*profile\./, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
