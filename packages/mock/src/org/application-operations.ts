import { applicationAnswer } from "./applications.ts";
import { type Comparison, candidates, comparisons, compileExpression } from "./expression.ts";
import { permitted } from "./lifecycle.ts";
import type { OrgRequest, OrgResponse, OrgState } from "./org.ts";
import { Refusal } from "./refusal.ts";
import { etag, limitOf, listAnswer, readPage } from "./requests.ts";
import { equalityGrammar, narrowing } from "./searchable-list.ts";
import { accountAnswer } from "./user-response.ts";
import { applicationTarget, writtenEvent } from "./written-event.ts";

/** The operations on apps, by operationId. */
export function applicationOperations(
  state: OrgState,
): Readonly<Record<string, (request: OrgRequest) => OrgResponse>> {
  const { applications } = state;

  /** Brings the app into the status that the contract names. One that is in it already stays as it is. */
  const lifecycle = (request: OrgRequest): void => {
    const index = applicationIndex(state, request);
    const application = applications.at(index);
    const { to = application.status } = permitted(
      state.contract,
      request.operation,
      application.status,
      application.id,
    );
    if (to === application.status) return;
    const lastUpdated = new Date(state.clock.now()).toISOString();
    applications.put(index, { ...application, status: to, lastUpdated });
    state.log.append(writtenEvent(state, request, [applicationTarget(application)]));
  };

  return {
    listApplications: listApplications(state),

    getApplication: (request) => {
      const index = applicationIndex(state, request);
      const embedded = userInApplication(state, request, index);
      const body = applicationAnswer(applications.at(index), request, embedded);
      return { status: 200, headers: [["ETag", etag(body)]], body };
    },

    activateApplication: (request) => {
      lifecycle(request);
      return { status: 200, headers: [], body: {} };
    },

    deactivateApplication: (request) => {
      lifecycle(request);
      return { status: 200, headers: [], body: {} };
    },

    deleteApplication: (request) => {
      lifecycle(request);
      return { status: 204, headers: [] };
    },
  };
}

/** @throws Refusal when the path names no app. */
export function applicationIndex({ applications }: OrgState, { path }: OrgRequest): number {
  const id = path["appId"] ?? "";
  const index = applications.indexOfId(id);
  if (index === undefined) throw new Refusal({ status: 404, example: "applicationNotFound" }, { id });
  return index;
}

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
export function listApplications(state: OrgState): (request: OrgRequest) => OrgResponse {
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
