import type { ActionContext } from "@okta-idm/connector";
import { type components, editDistance, filterLiteral, OktaError, unwrap } from "@okta-idm/core";
import { appTarget, groupTarget, type Target, type TargetType, userTarget } from "./target.ts";

type User = components["schemas"]["User"];

/** Number of suggestions, few enough to choose from. */
const MOST = 5;
/**
 * The page size that Okta recommends; more would be a second request.
 *
 * @see https://developer.okta.com/docs/api/openapi/okta-management/management/tag/User/#tag/User/operation/listUsers
 */
const PAGE = 200;
/** Okta rejects searches that are too long. */
const WORDS = 3;
/** Length of the start of a mistyped word that is assumed to be right. */
const BEGINNING = 3;
/** Length of the end of a login, before its domain, that is assumed to be right. */
const END = 2;

/**
 * Suggests targets with names similar to an unknown name, the best first. Sends one request. If that fails, nothing is
 * suggested, because the error to report is the unknown name.
 */
export async function suggestTargets(
  context: ActionContext,
  type: TargetType,
  name: string,
): Promise<Target[]> {
  if (wordsIn(name, 1).length === 0) return [];
  try {
    const ranked = (await SUGGEST[type](context, name)).flatMap(({ target, names }) => {
      const rank = matchRank(name, names);
      return rank === undefined ? [] : [{ target, rank }];
    });
    ranked.sort((one, other) => one.rank - other.rank || one.target.name.localeCompare(other.target.name));
    return ranked.slice(0, MOST).map(({ target }) => target);
  } catch (error) {
    if (error instanceof OktaError) return [];
    throw error;
  }
}

interface Suggestion {
  readonly target: Target;
  readonly names: readonly (string | undefined)[];
}

const SUGGEST: {
  readonly [Type in TargetType]: (context: ActionContext, name: string) => Promise<Suggestion[]>;
} = {
  user: suggestUsers,
  group: suggestGroups,
  app: suggestApps,
};

/** Source: "User query", https://developer.okta.com/docs/reference/user-query/: which operators each attribute takes. */
async function suggestUsers({ client, signal }: ActionContext, name: string): Promise<Suggestion[]> {
  const at = name.indexOf("@");
  // Every login may have this domain.
  const words = wordsIn(at > 0 ? name.slice(0, at) : name, WORDS);
  const terms = words.flatMap((word) => {
    const beginning = filterLiteral(word.slice(0, BEGINNING));
    return [
      `profile.login co ${filterLiteral(word)}`,
      `profile.login sw ${beginning}`,
      `profile.firstName sw ${beginning}`,
      `profile.lastName sw ${beginning}`,
    ];
  });
  // The start may be mistyped.
  if (at > END) terms.push(`profile.login co ${filterLiteral(name.slice(at - END))}`);
  const query = { search: terms.join(" or "), limit: PAGE };
  const users = await unwrap(client.GET("/api/v1/users", { params: { query }, ...(signal && { signal }) }));
  return users.map((user) => ({ target: userTarget(user), names: namesOfUser(user) }));
}

/** The names that identify a user. */
export function namesOfUser({ profile }: User): string[] {
  const { login, email, firstName, lastName } = Object(profile) as Readonly<Record<string, unknown>>;
  // A server may send something that is no text.
  const [own, mail, first, last] = [login, email, firstName, lastName].map((text) =>
    typeof text === "string" ? text : "",
  ) as [string, string, string, string];
  const whole = first && last ? [`${first} ${last}`, `${last} ${first}`, `${last}, ${first}`] : [];
  return [own, mail, own.split("@")[0] ?? "", mail.split("@")[0] ?? "", first, last, ...whole].filter(
    Boolean,
  );
}

async function suggestGroups({ client, signal }: ActionContext, name: string): Promise<Suggestion[]> {
  const search = wordsIn(name, WORDS)
    .flatMap((word) => [
      `profile.name co ${filterLiteral(word)}`,
      `profile.name sw ${filterLiteral(word.slice(0, BEGINNING))}`,
    ])
    .join(" or ");
  const query = { search, limit: PAGE };
  const groups = await unwrap(client.GET("/api/v1/groups", { params: { query }, ...(signal && { signal }) }));
  return groups.map((group) => ({ target: groupTarget(group), names: [groupTarget(group).name] }));
}

/** Okta finds apps by the start of a label only, and most orgs have less than a page of apps. */
async function suggestApps({ client, signal }: ActionContext): Promise<Suggestion[]> {
  const query = { limit: PAGE, useOptimization: true };
  const apps = await unwrap(client.GET("/api/v1/apps", { params: { query }, ...(signal && { signal }) }));
  return apps.map((app) => ({ target: appTarget(app), names: [app.label, app.name] }));
}

/**
 * Ranks how well a text matches one of several names; smaller is better. 0 is the name itself. Then come names that start
 * with the text, contain a word that starts with it, contain it, or differ from it by typing errors. Undefined if no name
 * matches.
 */
export function matchRank(text: string, names: readonly (string | undefined)[]): number | undefined {
  const wanted = folded(text);
  const ranks = names.flatMap((name: unknown) =>
    typeof name === "string" && name !== "" ? (rankOf(wanted, folded(name)) ?? []) : [],
  );
  return ranks.length > 0 ? Math.min(...ranks) : undefined;
}

function rankOf(wanted: string, name: string): number | undefined {
  if (name === wanted) return 0;
  const at = name.indexOf(wanted);
  if (at === 0) return 1;
  if (at > 0) return /[\p{L}\p{N}]/u.test(name[at - 1] ?? "") ? 3 : 2;
  const steps = editDistance(wanted, name);
  // Nearly all pairs of short words are similar.
  return steps === undefined || steps >= wanted.length - 1 ? undefined : 3 + steps;
}

/** Removes letter case and accents, which users often omit. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/** Returns the words of a text with two or more letters or digits. At most this many, because Okta rejects long searches. */
export function wordsIn(text: string, most: number): string[] {
  return [...new Set(text.match(/[\p{L}\p{N}\p{M}]{2,}/gu) ?? [])].slice(0, most);
}
