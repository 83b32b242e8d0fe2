import { accountAnswer } from "./account-answer.ts";
import { applicationAnswer } from "./applications.ts";
import { type Comparison, candidates, comparisons } from "./expression.ts";
import { compileExpression } from "./matching.ts";
import { equalityGrammar, narrowing } from "./narrowing.ts";
import type { OrgAnswer, OrgRequest } from "./org.ts";
import type { OrgState } from "./org-state.ts";
import { limitOf, listAnswer, readPage } from "./paging.ts";
import { Refusal } from "./refusal.ts";

const STANDARD = 20;
const MOST = 200;
const ATTRIBUTES = [
  "id",
  "status",
  "name",
  "credentials.signing.kid",
  "settings.slo.enabled",
  "user.id",
  "group.id",
];
const FILTER = equalityGrammar(ATTRIBUTES, [], "unsupportedFilter");

/** Parameters that Okta leaves out of the `self` link. */
const SELF_WITHOUT = ["useOptimization", "includeNonDeleted"];

/** `listApplications`: all that are not deleted, active or not. */
export function listApplications(state: OrgState): (request: OrgRequest) => OrgAnswer {
  const { applications } = state;

  /** The tests of `user.id` and `group.id`, which are about assignments. */
  const assigned = ({ attribute, value }: Comparison) => {
    if (attribute !== "user.id" && attribute !== "group.id") return undefined;
    const { assignments, users, groups } = state;
    const who = (attribute === "user.id" ? users : groups).indexOf(String(value));
    return (item: object) => {
      const application = applications.indexOf((item as { id: string }).id);
      if (who === undefined || application === undefined) return false;
      return attribute === "user.id"
        ? assignments.ofUser(application, who) !== undefined
        : assignments.ofGroup(application, who) !== undefined;
    };
  };

  return (request) => {
    const { query } = request;
    const expression = narrowing(request, "filter", FILTER);
    const q = query.get("q")?.toLowerCase();
    const matches = expression ? compileExpression(expression, { special: assigned }) : () => true;
    const order =
      expression &&
      candidates(expression, ({ attribute, value }) => {
        if (attribute !== "id") return undefined;
        const index = applications.indexOf(String(value));
        return index === undefined ? [] : [index];
      });
    const expanded = expandedUser(request);
    const filtered = expression ? comparisons(expression) : [];
    if (
      expanded !== undefined &&
      !filtered.some(({ attribute, value }) => attribute === "user.id" && value === expanded)
    ) {
      throw new Refusal({ status: 400, example: "badExpand" });
    }
    const limit = limitOf(request, STANDARD, MOST);
    const { items, next } = readPage(request, {
      collection: applications,
      ...(order && { order }),
      shows: (application) =>
        application.status !== "DELETED" &&
        (q === undefined ||
          [application.name, application.label].some((text) => text.toLowerCase().startsWith(q))) &&
        matches(application),
      limit,
      cursorPrefix: "",
      badCursor: "badCursor",
    });
    const body = items.map((application) =>
      applicationAnswer(
        application,
        request,
        userInApplication(state, request, applications.indexOf(application.id) ?? -1),
      ),
    );
    return listAnswer(request, body, { limit, next, selfWithout: SELF_WITHOUT });
  };
}

/** The id in `expand=user/{userId}`; undefined without `expand`. */
function expandedUser({ query }: OrgRequest): string | undefined {
  const expand = query.get("expand");
  if (expand === null) return undefined;
  const id = /^user\/([^/]+)$/.exec(expand)?.[1];
  if (id === undefined) throw new Refusal({ status: 400, example: "badExpand" });
  return id;
}

/** What `expand=user/{userId}` embeds: that person's assignment, if there is one. */
export function userInApplication(
  state: OrgState,
  request: OrgRequest,
  application: number,
): object | undefined {
  const id = expandedUser(request);
  if (id === undefined) return undefined;
  const user = state.users.indexOf(id);
  const account = user === undefined ? undefined : state.assignments.ofUser(application, user);
  if (user === undefined || account === undefined) return {};
  return { user: accountAnswer(state, request, application, user, account) };
}
