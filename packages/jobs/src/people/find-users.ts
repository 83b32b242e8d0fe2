import {
  checkOptions,
  type components,
  filterLiteral,
  type KnownOptions,
  type OktaClient,
  OktaError,
  paginate,
  unwrap,
} from "@okta-idm/core";
import { matchRank, namesOfUser, wordsIn } from "../targets/suggest-targets.ts";

type User = components["schemas"]["User"];

export interface FindUsersOptions {
  /** Users at most, 1 to 200. Default: 20. */
  readonly limit?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface FoundUsers {
  /** As Okta sends them, those that fit best first; deactivated users come last. */
  readonly users: readonly User[];
  /** Whether these are all that fit. */
  readonly complete: boolean;
}

const OPTIONS: KnownOptions<FindUsersOptions> = { limit: true, signal: true };

const USUAL = 20;
const MOST = 200;
/** Okta rejects searches that are too long. */
const WORDS = 4;
const ATTRIBUTES = ["login", "email", "firstName", "lastName"];
/** Behind everybody who fits in any way that {@link matchRank} knows. */
const LAST = 1_000;

/**
 * Finds users by a part of a login, an e-mail address, a first or a last name, or by both names.
 *
 * It asks two questions at the same time: `q`, which finds beginnings, and `search` with `co`, which finds parts and
 * deactivated users as well. If Okta rejects one of them, the other is the answer, and `complete` is false. The index
 * behind both lags a moment behind changes.
 *
 * Sources: `listUsers` of Okta's Management API; "User query", https://developer.okta.com/docs/reference/user-query/
 * (`co` is for these four attributes alone, and `q` has no second page).
 *
 * @throws OktaError of kind `refused` for a text without a word of two letters.
 */
export async function findUsers(
  client: OktaClient,
  text: string,
  options: FindUsersOptions = {},
): Promise<FoundUsers> {
  checkOptions("findUsers", OPTIONS, options);
  const { limit = USUAL, signal } = options;
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
    throw new OktaError("refused", `findUsers takes a limit of 1 to ${MOST}, not ${limit}`);
  }
  const words = wordsToFind(text);
  const asked = await Promise.allSettled([
    beginningWith(client, text.trim(), signal),
    holding(client, words, signal),
  ]);
  const [begin, hold] = asked;
  if (begin.status === "rejected" && hold.status === "rejected") throw hold.reason;
  for (const { reason } of asked.filter((part) => part.status === "rejected")) {
    if (!(reason instanceof OktaError) || !/^(invalid|server)$/.test(reason.kind)) throw reason;
  }
  const found = [
    ...(begin.status === "fulfilled" ? begin.value : []),
    ...(hold.status === "fulfilled" ? hold.value.users : []),
  ];
  const users = [...new Map(found.map((user) => [user.id, user])).values()];
  const ranked = users.map((user) => ({ user, rank: rankOf(user, text, words) }));
  ranked.sort((one, other) => one.rank - other.rank || loginOf(one.user).localeCompare(loginOf(other.user)));
  return {
    users: ranked.slice(0, limit).map(({ user }) => user),
    complete: hold.status === "fulfilled" && hold.value.complete && users.length <= limit,
  };
}

function wordsToFind(text: string): string[] {
  if (wordsIn(text, 1).length === 0) {
    throw new OktaError(
      "refused",
      "Give a part of a name, a login or an e-mail address: two letters or more",
    );
  }
  // A login or an e-mail address is one word, with its dots and signs.
  return text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .slice(0, WORDS);
}

/** Users whose first name, last name or e-mail address begins with a text. Okta leaves out those who are deactivated. */
function beginningWith(client: OktaClient, q: string, signal: AbortSignal | undefined): Promise<User[]> {
  const query = { q, limit: MOST };
  return unwrap(client.GET("/api/v1/users", { params: { query }, ...(signal && { signal }) }));
}

/** Users of whom each word is a part of a name, the login or the e-mail address: a page of them. */
async function holding(client: OktaClient, words: readonly string[], signal: AbortSignal | undefined) {
  const parts = words.map((word) => {
    const literal = filterLiteral(word);
    return `(${ATTRIBUTES.map((attribute) => `profile.${attribute} co ${literal}`).join(" or ")})`;
  });
  const query = { search: parts.join(" and "), limit: MOST };
  const options = { params: { query }, ...(signal && { signal }) };
  for await (const { items, next } of paginate(client, "/api/v1/users", options).pages()) {
    return { users: items, complete: next === undefined };
  }
  return { users: [], complete: true };
}

function rankOf(user: User, text: string, words: readonly string[]): number {
  const names = namesOfUser(user);
  const whole = matchRank(text, names);
  const each = words.map((word) => matchRank(word, names) ?? LAST);
  const rank = whole ?? Math.max(...each);
  return user.status === "DEPROVISIONED" ? LAST + rank : rank;
}

function loginOf({ id, profile }: User): string {
  const { login } = Object(profile) as { readonly login?: unknown };
  return typeof login === "string" ? login : String(id);
}
