import { applicationBody } from "./applications.ts";
import { type Comparison, candidates, comparisons, compileExpression } from "./expression.ts";
import { requireStatus } from "./lifecycle.ts";
import type { OrgRequest, OrgResponse, OrgState } from "./org.ts";
import { etag, limitOf, listResponse, readPage } from "./org-requests.ts";
import { Refusal } from "./refusal.ts";
import { equalityGrammar, narrowing } from "./searchable-list.ts";
import { appUserBody } from "./user-body.ts";
import { applicationTarget, writeEvent } from "./write-event.ts";

/** The operations on apps, by operationId. */
export function applicationOperations(
  state: OrgState,
): Readonly<Record<string, (request: OrgRequest) => OrgResponse>> {
  const { applications } = state;

  /** Sets the status that the contract names. Does nothing if the app already has it. */
  const lifecycle = (request: OrgRequest): void => {
    const index = applicationIndex(state, request);
    const application = applications.at(index);
    const { to = application.status } = requireStatus(
      state.contract,
      request.operation,
      application.status,
      application.id,
    );
    if (to === application.status) return;
    const lastUpdated = new Date(state.clock.now()).toISOString();
    applications.put(index, { ...application, status: to, lastUpdated });
    state.log.append(writeEvent(state, request, [applicationTarget(application)]));
  };

  return {
    listApplications: listApplications(state),

    getApplication: (request) => {
      const index = applicationIndex(state, request);
      const embedded = userInApplication(state, request, index);
      const body = applicationBody(applications.at(index), request, embedded);
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

/** @throws Refusal if the path does not name an app. */
export function applicationIndex({ applications }: OrgState, { path }: OrgRequest): number {
  const id = path["appId"] ?? "";
  const index = applications.indexOfId(id);
  if (index === undefined) throw new Refusal({ status: 404, example: "applicationNotFound" }, { id });
  return index;
}

/**
 * Okta's default, which its specification does not have.
 *
 * @see https://github.com/okta/okta-sdk-python/tree/f68509793adefde945ab53ff38f83fab578e3966/tests/integration/cassettes
 */
const DEFAULT_LIMIT = 20;
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

/** Parameters that Okta omits from the `self` link. */
const OMITTED_FROM_SELF = ["useOptimization", "includeNonDeleted"];

/** `listApplications`: active and inactive apps. */
function listApplications(state: OrgState): (request: OrgRequest) => OrgResponse {
  const { applications } = state;

  /** Tests `user.id` and `group.id`, which are not attributes of an app but assignments. */
  const assigned = ({ attribute, value }: Comparison) => {
    if (attribute !== "user.id" && attribute !== "group.id") return undefined;
    const { assignments, users, groups } = state;
    const assignee = (attribute === "user.id" ? users : groups).indexOf(String(value));
    return (item: object) => {
      const application = applications.indexOf((item as { id: string }).id);
      if (assignee === undefined || application === undefined) return false;
      return attribute === "user.id"
        ? assignments.ofUser(application, assignee) !== undefined
        : assignments.ofGroup(application, assignee) !== undefined;
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
    const limit = limitOf(state, request, DEFAULT_LIMIT);
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
      applicationBody(
        application,
        request,
        userInApplication(state, request, applications.indexOf(application.id) ?? -1),
      ),
    );
    return listResponse(request, body, { limit, next, selfWithout: OMITTED_FROM_SELF });
  };
}

/** The id in `expand=user/{userId}`. Undefined without `expand`. */
function expandedUser({ query }: OrgRequest): string | undefined {
  const expand = query.get("expand");
  if (expand === null) return undefined;
  const id = /^user\/([^/]+)$/.exec(expand)?.[1];
  if (id === undefined) throw new Refusal({ status: 400, example: "badExpand" });
  return id;
}

/** The assignment that `expand=user/{userId}` embeds, if there is one. */
function userInApplication(state: OrgState, request: OrgRequest, application: number): object | undefined {
  const id = expandedUser(request);
  if (id === undefined) return undefined;
  const user = state.users.indexOf(id);
  const account = user === undefined ? undefined : state.assignments.ofUser(application, user);
  if (user === undefined || account === undefined) return {};
  return { user: appUserBody(state, request, application, user, account) };
}
