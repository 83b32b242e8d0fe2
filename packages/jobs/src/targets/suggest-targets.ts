import type { ActionContext } from "@okta-idm/connector";
import { type components, editDistance, filterLiteral, OktaError, unwrap } from "@okta-idm/core";
import { appTarget, groupTarget, type Target, type TargetType, userTarget } from "./target.ts";

type User = components["schemas"]["User"];

/** A person chooses among so many. */
const MOST = 5;
/**
 * The page size that Okta recommends; more would be a second request.
 *
 * @see https://developer.okta.com/docs/api/openapi/okta-management/management/tag/User/#tag/User/operation/listUsers
 */
const PAGE = 200;
/** Okta rejects searches that are too long. */
const WORDS = 3;
/** The beginning of a mistyped word that is taken to be right. */
const BEGINNING = 3;
/** The end of a login in front of its domain that is taken to be right. */
const END = 2;

/**
 * Those whose names are like a name that nobody has, the likeliest first. One request; none are suggested if it fails,
 * as the name is what is wrong.
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
  // The domain is that of everybody.
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
  // The beginning may be what is mistyped.
  if (at > END) terms.push(`profile.login co ${filterLiteral(name.slice(at - END))}`);
  const query = { search: terms.join(" or "), limit: PAGE };
  const users = await unwrap(client.GET("/api/v1/users", { params: { query }, ...(signal && { signal }) }));
  return users.map((user) => ({ target: userTarget(user), names: namesOfUser(user) }));
}

/** The names by which a person may look for a user. */
export function namesOfUser({ profile }: User): string[] {
  const { login, email, firstName, lastName } = Object(profile) as Readonly<Record<string, unknown>>;
  // Whatever a server sends, it may be no text.
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

/** Okta finds apps by the beginning of a label alone, and most orgs have less than a page of them. */
async function suggestApps({ client, signal }: ActionContext): Promise<Suggestion[]> {
  const query = { limit: PAGE, useOptimization: true };
  const apps = await unwrap(client.GET("/api/v1/apps", { params: { query }, ...(signal && { signal }) }));
  return apps.map((app) => ({ target: appTarget(app), names: [app.label, app.name] }));
}

/**
 * How well a text fits one of the names of somebody or something; the smaller, the better. 0 is the name itself, then
 * come names that begin with it, that have a word that begins with it, that hold it, and that it may be mistyped for.
 * Undefined if it fits none.
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
  // Of two short words nearly all are near to each other.
  return steps === undefined || steps >= wanted.length - 1 ? undefined : 3 + steps;
}

/** Without letter case and accents, which people leave out. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/** The words of a text, each of two letters or digits at least: so many at most, as Okta rejects long searches. */
export function wordsIn(text: string, most: number): string[] {
  return [...new Set(text.match(/[\p{L}\p{N}\p{M}]{2,}/gu) ?? [])].slice(0, most);
}
