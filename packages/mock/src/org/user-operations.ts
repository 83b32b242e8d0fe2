import { hash, STREAM } from "../random.ts";
import { applyLifecycle } from "./lifecycle.ts";
import type { OrgRequest, OrgResponse, OrgState } from "./org.ts";
import { etag, limitOf, listResponse, selectFields } from "./org-requests.ts";
import { Refusal } from "./refusal.ts";
import { equalityGrammar, searchableList, searchGrammar } from "./searchable-list.ts";
import { userById, userInList } from "./user-body.ts";
import type { User } from "./users.ts";
import { userTarget, writeEvent } from "./write-event.ts";

type Handler = (request: OrgRequest) => OrgResponse;

/** The operations on users, by operationId. */
export function userOperations(state: OrgState): Readonly<Record<string, Handler>> {
  const done = (body: object = {}): OrgResponse => ({ status: 200, headers: [], body });

  const write = (request: OrgRequest, index: number, user: User) => {
    state.users.put(index, user);
    state.log.append(writeEvent(state, request, [userTarget(user)]));
  };

  const transition = (async: boolean) => ({
    now: state.clock.now(),
    async,
    transitionMs: state.transitionMs,
  });

  const lifecycle = (request: OrgRequest): OrgResponse => {
    const index = userIndex(state, request);
    const async = /\brespond-async\b/.test(request.headers["prefer"] ?? "");
    const user = state.users.at(index);
    const next = applyLifecycle(state.contract, request.operation, user, transition(async));
    write(request, index, next);
    return done();
  };

  return {
    listUsers: listUsers(state),
    getUser: (request) => {
      const expand = request.query.get("expand");
      if (expand !== null && expand !== "blocks" && expand !== "classification") {
        throw new Refusal({ status: 400, example: "badExpand" });
      }
      const user = state.users.at(userIndex(state, request));
      const body = userById(user, request, state.contract);
      return { status: 200, headers: [["ETag", etag(body)]], body };
    },

    deactivateUser: lifecycle,
    suspendUser: lifecycle,
    unsuspendUser: lifecycle,
    unlockUser: lifecycle,

    activateUser: (request) => {
      lifecycle(request);
      return done(sendsEmail(request, true) ? {} : activation(state, request));
    },

    resetPassword: (request) => {
      if (!request.query.has("sendEmail")) throw new Refusal({ status: 400, example: "missingSendEmail" });
      const index = userIndex(state, request);
      const next = applyLifecycle(
        state.contract,
        request.operation,
        state.users.at(index),
        transition(false),
      );
      const federated = next.credentials?.provider?.type === "FEDERATION";
      const credentials = { ...next.credentials, password: {}, provider: { type: "OKTA", name: "OKTA" } };
      write(request, index, federated ? { ...next, credentials } : next);
      if (request.query.get("revokeSessions") === "true") {
        state.log.append(
          writeEvent(state, { ...request, operation: "revokeUserSessions" }, [userTarget(next)]),
        );
      }
      if (sendsEmail(request, false)) return done();
      return done({ resetPasswordUrl: `${request.origin}/reset_password/${token(state, request)}` });
    },

    revokeUserSessions: (request) => {
      const user = state.users.at(userIndex(state, request));
      state.log.append(writeEvent(state, request, [userTarget(user)]));
      return { status: 204, headers: [] };
    },
  };
}

/** @throws Refusal if the path does not name a user. */
export function userIndex({ users }: OrgState, { operation, path, actor }: OrgRequest): number {
  const name = path["userId"] ?? "";
  const index = users.indexOfName(operation === "getUser" && name === "me" ? actor.id : name);
  if (index === undefined) throw new Refusal({ status: 404, example: "userNotFound" }, { id: name });
  return index;
}

export function sendsEmail({ query }: OrgRequest, defaultValue: boolean): boolean {
  const sendEmail = query.get("sendEmail");
  return sendEmail === null ? defaultValue : sendEmail === "true";
}

export function activation(state: OrgState, request: OrgRequest) {
  const activationToken = token(state, request);
  return { activationToken, activationUrl: `${request.origin}/tokens/${activationToken}/verify` };
}

/** A unique fake token. */
export function token({ seed, log }: OrgState, { operation }: OrgRequest): string {
  return `MOCK-${operation}-${hash(seed, STREAM.token, log.appended).toString(36)}${log.appended}`;
}

const NAMES = ["profile.firstName", "profile.lastName", "profile.email", "profile.login"];
/**
 * Maximum of a `q` without `limit`.
 *
 * @see https://developer.okta.com/docs/api/openapi/okta-management/management/tag/User/#tag/User/operation/listUsers
 */
const Q_LIMIT = 10;

/** `listUsers`. Only expressions return deactivated users. With `q` there is one page. */
function listUsers(state: OrgState): (request: OrgRequest) => OrgResponse {
  const { contract, users } = state;
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
      if (attribute === "id") return asList(users.indexOf(value));
      return attribute === "profile.login" ? asList(users.indexOfLogin(value)) : undefined;
    },
    startsWithQ: ({ profile }, q) =>
      [profile["firstName"], profile["lastName"], profile["email"]].some(
        (value) => typeof value === "string" && value.toLowerCase().startsWith(q),
      ),
    hides: ({ status }) => status === "DEPROVISIONED",
  });

  return (request) => {
    const withQ = request.query.has("q");
    const limit = limitOf(state, request, withQ ? Q_LIMIT : undefined);
    const { items, next } = read(request, limit);
    const all = items.map((user) => userInList(user, request));
    const body = selectFields(all, request.query.get("fields"));
    return listResponse(request, body, { limit, next: withQ ? undefined : next });
  };
}

function asList(index: number | undefined): readonly number[] {
  return index === undefined ? [] : [index];
}
