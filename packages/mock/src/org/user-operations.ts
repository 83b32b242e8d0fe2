import { hash, STREAM } from "../random.ts";
import { moved } from "./lifecycle.ts";
import type { OrgRequest, OrgResponse, OrgState } from "./org.ts";
import { Refusal } from "./refusal.ts";
import { etag, limitOf, listAnswer, projected } from "./requests.ts";
import { equalityGrammar, searchableList, searchGrammar } from "./searchable-list.ts";
import { userById, userInList } from "./user-response.ts";
import type { User } from "./users.ts";
import { userTarget, writtenEvent } from "./written-event.ts";

type Handler = (request: OrgRequest) => OrgResponse;

/** The operations on one user, by operationId. */
export function userOperations(state: OrgState): Readonly<Record<string, Handler>> {
  const done = (body: object = {}): OrgResponse => ({ status: 200, headers: [], body });

  const write = (request: OrgRequest, index: number, user: User) => {
    state.users.put(index, user);
    state.log.append(writtenEvent(state, request, [userTarget(user)]));
  };

  const step = (async: boolean) => ({
    now: state.clock.now(),
    async,
    transitionMs: state.transitionMs,
  });

  const lifecycle = (request: OrgRequest): OrgResponse => {
    const index = userIndex(state, request);
    const async = /\brespond-async\b/.test(request.headers["prefer"] ?? "");
    const user = state.users.at(index);
    const next = moved(state.contract, request.operation, user, step(async));
    write(request, index, next);
    return done();
  };

  return {
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
      return done(mailed(request, true) ? {} : activation(state, request));
    },

    resetPassword: (request) => {
      if (!request.query.has("sendEmail")) throw new Refusal({ status: 400, example: "missingSendEmail" });
      const index = userIndex(state, request);
      const next = moved(state.contract, request.operation, state.users.at(index), step(false));
      const federated = next.credentials?.provider?.type === "FEDERATION";
      const credentials = { ...next.credentials, password: {}, provider: { type: "OKTA", name: "OKTA" } };
      write(request, index, federated ? { ...next, credentials } : next);
      if (request.query.get("revokeSessions") === "true") {
        state.log.append(
          writtenEvent(state, { ...request, operation: "revokeUserSessions" }, [userTarget(next)]),
        );
      }
      if (mailed(request, false)) return done();
      return done({ resetPasswordUrl: `${request.origin}/reset_password/${token(state, request)}` });
    },

    revokeUserSessions: (request) => {
      const user = state.users.at(userIndex(state, request));
      state.log.append(writtenEvent(state, request, [userTarget(user)]));
      return { status: 204, headers: [] };
    },
  };
}

/** @throws Refusal when the path names no user. */
export function userIndex({ users }: OrgState, { operation, path, actor }: OrgRequest): number {
  const name = path["userId"] ?? "";
  const index = users.indexOfName(operation === "getUser" && name === "me" ? actor.id : name);
  if (index === undefined) throw new Refusal({ status: 404, example: "userNotFound" }, { id: name });
  return index;
}

export function mailed({ query }: OrgRequest, standard: boolean): boolean {
  const asked = query.get("sendEmail");
  return asked === null ? standard : asked === "true";
}

export function activation(state: OrgState, request: OrgRequest) {
  const activationToken = token(state, request);
  return { activationToken, activationUrl: `${request.origin}/tokens/${activationToken}/verify` };
}

/** A token that no two answers share, and that says it is worth nothing. */
export function token({ seed, log }: OrgState, { operation }: OrgRequest): string {
  return `MOCK-${operation}-${hash(seed, STREAM.token, log.appended).toString(36)}${log.appended}`;
}

const NAMES = ["profile.firstName", "profile.lastName", "profile.email", "profile.login"];
const MOST = 200;
const FOUND_BY_Q = 10;

/** `listUsers`. Deactivated users come only where an expression asks for them; what `q` finds has no further pages. */
export function listUsers({ contract, users }: OrgState): (request: OrgRequest) => OrgResponse {
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
