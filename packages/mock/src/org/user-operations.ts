import { etag } from "./etag.ts";
import { userTarget } from "./event-object.ts";
import { hash, STREAM } from "./hash.ts";
import { moved } from "./lifecycle.ts";
import type { OrgAnswer, OrgRequest } from "./org.ts";
import type { OrgState } from "./org-state.ts";
import { Refusal } from "./refusal.ts";
import { userById } from "./user-answer.ts";
import type { User } from "./users.ts";
import { writtenEvent } from "./written-event.ts";

type Handler = (request: OrgRequest) => OrgAnswer;

/** The operations on one user, by operationId. */
export function userOperations(state: OrgState): Readonly<Record<string, Handler>> {
  const done = (body: object = {}): OrgAnswer => ({ status: 200, headers: [], body });

  const write = (request: OrgRequest, index: number, user: User) => {
    state.users.put(index, user);
    state.log.append(writtenEvent(state, request, [userTarget(user)]));
  };

  const step = (async: boolean) => ({
    now: state.clock.now(),
    async,
    transitionMs: state.transitionMs,
  });

  const lifecycle = (request: OrgRequest): OrgAnswer => {
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
