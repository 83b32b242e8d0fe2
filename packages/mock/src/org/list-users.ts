import { equalityGrammar, searchGrammar } from "./narrowing.ts";
import type { OrgAnswer, OrgRequest } from "./org.ts";
import type { OrgState } from "./org-state.ts";
import { limitOf, listAnswer } from "./paging.ts";
import { projected } from "./projection.ts";
import { searchableList } from "./searchable-list.ts";
import { userInList } from "./user-answer.ts";

const NAMES = ["profile.firstName", "profile.lastName", "profile.email", "profile.login"];
const MOST = 200;
const FOUND_BY_Q = 10;

/** `listUsers`. Deactivated users come only where an expression asks for them; what `q` finds has no further pages. */
export function listUsers({ contract, users }: OrgState): (request: OrgRequest) => OrgAnswer {
  const members = contract.members("User");
  const read = searchableList({
    collection: users,
    // "Filter parameters used with this card are case-sensitive":
    // https://help.okta.com/en/prod/Content/Topics/Workflows/connector-reference/okta/actions/listuserswithfilter.htm
    filterIsCaseSensitive: true,
    filter: equalityGrammar(["status", "lastUpdated", "id", ...NAMES], ["lastUpdated"]),
    search: searchGrammar(members, contract.dates("User"), NAMES),
    members,
    cursorPrefix: "2",
    lookUp: ({ attribute, operator, value }) => {
      if (operator !== "eq" || typeof value !== "string") return undefined;
      if (attribute === "id") return found(users.indexOf(value));
      return attribute === "profile.login" ? found(users.indexOfLogin(value)) : undefined;
    },
    beginsWith: ({ profile }, q) =>
      [profile["firstName"], profile["lastName"], profile["email"]].some(
        (value) => typeof value === "string" && value.toLowerCase().startsWith(q),
      ),
    hides: ({ status }) => status === "DEPROVISIONED",
  });

  return (request) => {
    const withQ = request.query.has("q");
    const limit = limitOf(request, withQ ? FOUND_BY_Q : MOST, MOST);
    const { items, next } = read(request, limit);
    const all = items.map((user) => userInList(user, request));
    const body = projected(all, request.query.get("fields"));
    return listAnswer(request, body, { limit, next: withQ ? undefined : next });
  };
}

function found(index: number | undefined): readonly number[] {
  return index === undefined ? [] : [index];
}
