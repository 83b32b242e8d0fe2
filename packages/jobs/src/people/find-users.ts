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
import { jobsError } from "../errors.ts";
import { matchRank, namesOfUser, wordsIn } from "../targets/suggest-targets.ts";

type User = components["schemas"]["User"];

export interface FindUsersOptions {
  /** Return at most this many users, 1 to 200. Default: 20. */
  readonly limit?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface FoundUsers {
  /** Users as Okta sends them: the best matches first, deactivated users last. */
  readonly users: readonly User[];
  /** Whether these are all matches. */
  readonly complete: boolean;
}

const OPTIONS: KnownOptions<FindUsersOptions> = { limit: true, signal: true };

const USUAL = 20;
const MOST = 200;
/** Okta rejects searches that are too long. */
const WORDS = 4;
const ATTRIBUTES = ["login", "email", "firstName", "lastName"];
/** A rank after all matches of {@link matchRank}. */
const LAST = 1_000;

/**
 * Finds users by part of a login, an email address, a first or a last name, or by both names.
 *
 * Sends two requests at the same time: `q` matches the start of names, and `search` with `co` matches parts of names and
 * also finds deactivated users. If Okta rejects one of them, the result is from the other, and `complete` is false. Okta's
 * search index lags a moment behind changes.
 *
 * Sources: `listUsers` of Okta's Management API; "User query", https://developer.okta.com/docs/reference/user-query/
 * (`co` works for these four attributes only, and `q` has no second page).
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
  const searches = await Promise.allSettled([
    usersStartingWith(client, text.trim(), signal),
    usersContaining(client, words, signal),
  ]);
  const [starting, containing] = searches;
  if (starting.status === "rejected" && containing.status === "rejected") throw containing.reason;
  for (const { reason } of searches.filter((part) => part.status === "rejected")) {
    if (!(reason instanceof OktaError) || !/^(invalid|server)$/.test(reason.kind)) throw reason;
  }
  const found = [
    ...(starting.status === "fulfilled" ? starting.value : []),
    ...(containing.status === "fulfilled" ? containing.value.users : []),
  ];
  const users = [...new Map(found.map((user) => [user.id, user])).values()];
  const ranked = users.map((user) => ({ user, rank: rankOf(user, text, words) }));
  ranked.sort((one, other) => one.rank - other.rank || loginOf(one.user).localeCompare(loginOf(other.user)));
  return {
    users: ranked.slice(0, limit).map(({ user }) => user),
    complete: containing.status === "fulfilled" && containing.value.complete && users.length <= limit,
  };
}

function wordsToFind(text: string): string[] {
  if (wordsIn(text, 1).length === 0) {
    throw jobsError("textTooShort");
  }
  // A login or an email address is one word, with its dots and signs.
  return text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .slice(0, WORDS);
}

/** Reads users with a first name, last name or email address that starts with the text. Okta omits deactivated users. */
function usersStartingWith(client: OktaClient, q: string, signal: AbortSignal | undefined): Promise<User[]> {
  const query = { q, limit: MOST };
  return unwrap(client.GET("/api/v1/users", { params: { query }, ...(signal && { signal }) }));
}

/** Reads one page of users. Each word is a part of a name, the login or the email address. */
async function usersContaining(
  client: OktaClient,
  words: readonly string[],
  signal: AbortSignal | undefined,
) {
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
