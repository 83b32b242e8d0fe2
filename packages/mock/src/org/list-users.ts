import { candidates, type Expression } from "./expression.ts";
import { compileExpression } from "./matching.ts";
import {
  equalityGrammar,
  isSearchable,
  narrowing,
  refuseSearchWithFilter,
  searchGrammar,
} from "./narrowing.ts";
import type { OrgAnswer, OrgRequest } from "./org.ts";
import type { OrgState } from "./org-state.ts";
import { limitOf, listAnswer, readPage } from "./paging.ts";
import { Refusal } from "./refusal.ts";
import { Sorting } from "./sorting.ts";
import { userInList } from "./user-answer.ts";
import type { User } from "./users.ts";

const NAMES = ["profile.firstName", "profile.lastName", "profile.email", "profile.login"];
const FILTER = equalityGrammar(["status", "lastUpdated", "id", ...NAMES], ["lastUpdated"]);
const MOST = 200;
const FOUND_BY_Q = 10;

/** `listUsers`. */
export function listUsers({ contract, users }: OrgState): (request: OrgRequest) => OrgAnswer {
  const members = Object.keys(contract.schemas["User"]?.properties ?? {}).filter(
    (name) => !name.startsWith("_"),
  );
  const search = searchGrammar(members, NAMES);
  const sorting = new Sorting(users);

  /** Users whom an expression names by id or login are looked up. */
  const lookUp = (expression: Expression | undefined) =>
    expression &&
    candidates(expression, ({ attribute, operator, value }) => {
      if (operator !== "eq" || typeof value !== "string") return undefined;
      if (attribute !== "id" && attribute !== "profile.login") return undefined;
      const index = attribute === "id" ? users.indexOf(value) : users.indexOfLogin(value);
      return index === undefined ? [] : [index];
    });

  return (request) => {
    refuseSearchWithFilter(request);
    const { query } = request;
    const searched = narrowing(request, "search", search);
    const expression = searched ?? narrowing(request, "filter", FILTER);
    const q = query.get("q");
    const matches = expression ? compileExpression(expression) : () => true;
    const shows = (user: User) => {
      if (q !== null && !startsWith(user, q.toLowerCase())) return false;
      if ((q !== null || !expression) && user.status === "DEPROVISIONED") return false;
      return matches(user);
    };
    const sortBy = searched ? query.get("sortBy") : null;
    if (sortBy !== null && !isSearchable(sortBy, members))
      throw new Refusal({ status: 400, example: "badSearch" });
    const descending = query.get("sortOrder") === "desc";
    const order =
      sortBy === null
        ? lookUp(expression)
        : sorting.order(query.get("search") ?? "", sortBy, descending, shows);
    const limit = limitOf(request, q === null ? MOST : FOUND_BY_Q, MOST);
    const page = readPage(request, {
      collection: users,
      ...(order && { order }),
      ...(sortBy !== null && { compare: sorting.comparison(sortBy, descending) }),
      shows,
      limit,
      cursorPrefix: searched ? "" : "2",
      badCursor: searched ? "badSearch" : "badCursor",
    });
    const body = page.items.map((user) => userInList(user, request));
    return listAnswer(request, body, { limit, next: q === null ? page.next : undefined });
  };
}

function startsWith({ profile }: User, prefix: string): boolean {
  return [profile["firstName"], profile["lastName"], profile["email"]].some(
    (value) => typeof value === "string" && value.toLowerCase().startsWith(prefix),
  );
}
