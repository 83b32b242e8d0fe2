import { checkAttributes } from "./attributes.ts";
import { applyLifecycle } from "./lifecycle.ts";
import type { OrgRequest, OrgResponse, OrgState } from "./org.ts";
import { bodyOf, etag, type Handlers, noContent, nowIn, ok, orNotFound } from "./org-requests.ts";
import { BLANK, invalid, Refusal, TAKEN } from "./refusal.ts";
import { userById } from "./user-body.ts";
import { activation, sendsEmail, token, userIndex } from "./user-operations.ts";
import type { User } from "./users.ts";
import { userTarget, writeEvent } from "./write-event.ts";

type Profile = Readonly<Record<string, unknown>>;

interface Credentials {
  readonly password?: { readonly value?: string; readonly hash?: object; readonly hook?: object };
  readonly recovery_question?: { readonly question?: string; readonly answer?: string };
  readonly provider?: { readonly type?: string; readonly name?: string };
}

interface UserBody {
  readonly profile: Profile;
  readonly credentials: Credentials;
  readonly groupIds: readonly string[];
  readonly type: { readonly id?: string };
}

/** Required attributes of Okta's base schema. */
const REQUIRED = ["login", "email", "firstName", "lastName"];
const OKTA = { type: "OKTA", name: "OKTA" };
export const DEFAULT_TYPE = "oty1def2ault3type4Xy";

/** The operations that create, change and delete users and their credentials, by operationId. */
export function userWrites(state: OrgState): Handlers {
  const { users, groups, membership, rules, log, contract } = state;

  const respond = (index: number, request: OrgRequest): OrgResponse => {
    const body = userById(users.at(index), request, contract);
    return { status: 200, headers: [["ETag", etag(body)]], body };
  };

  const put = (request: OrgRequest, index: number, user: User): void => {
    users.put(index, user);
    log.append(writeEvent(state, request, [userTarget(user)]));
  };

  /** @throws Refusal if the profile does not match the schema, or if its login is in use. */
  const check = (profile: Profile, index?: number): void => {
    checkAttributes(contract, "UserProfile", profile);
    for (const name of REQUIRED) {
      if (typeof profile[name] !== "string" || profile[name] === "") throw invalid(name, BLANK);
    }
    const holder = users.indexOfLogin(String(profile["login"]));
    if (holder !== undefined && holder !== index) throw invalid("login", TAKEN);
  };

  const change = (request: OrgRequest, profileOf: (user: User, sent: Profile) => Profile): OrgResponse => {
    const index = userIndex(state, request);
    const { profile: sent, credentials } = bodyOf<UserBody>(request);
    const user = users.at(index);
    const profile = sent === undefined ? user.profile : profileOf(user, sent);
    check(profile, index);
    const at = nowIn(state);
    const next = withCredentials({ ...user, profile, lastUpdated: at }, credentials, at);
    const activates = credentials?.password && user.status === "PROVISIONED";
    put(request, index, activates ? { ...next, status: "ACTIVE", statusChanged: at } : next);
    rules.apply(state, index);
    return respond(index, request);
  };

  return {
    createUser: (request) => {
      const { query } = request;
      const { profile = {}, credentials, groupIds = [], type } = bodyOf<UserBody>(request);
      check(profile);
      const into = groupIds.map((id) => orNotFound(groups.indexOf(id), id, "groupNotFound"));
      const at = nowIn(state);
      const status = firstStatus(credentials, query);
      const activated = status === "STAGED" ? null : at;
      const index = users.add((id) =>
        withCredentials(
          {
            id,
            status,
            created: at,
            activated,
            statusChanged: activated,
            lastLogin: null,
            lastUpdated: at,
            passwordChanged: null,
            type: { id: type?.id ?? DEFAULT_TYPE },
            profile: { mobilePhone: null, secondEmail: null, ...profile },
            credentials: { provider: OKTA },
          },
          credentials,
          at,
        ),
      );
      for (const group of into) membership.set(group, index, true);
      log.append(writeEvent(state, request, [userTarget(users.at(index))]));
      rules.apply(state, index);
      return respond(index, request);
    },

    replaceUser: (request) => change(request, (_, sent) => sent),
    updateUser: (request) => change(request, ({ profile }, sent) => ({ ...profile, ...sent })),

    deleteUser: (request) => {
      const index = userIndex(state, request);
      const user = users.at(index);
      if (user.status === "DEPROVISIONED" && !user.transitioningToStatus) {
        for (let group = 0; group < groups.size; group += 1) {
          if (membership.members(group) !== undefined) membership.set(group, index, false);
        }
        users.remove(index);
        log.append(writeEvent(state, request, [userTarget(user)]));
        return noContent();
      }
      const async = /\brespond-async\b/.test(request.headers["prefer"] ?? "");
      const step = { now: state.clock.now(), async, transitionMs: state.transitionMs };
      put(
        { ...request, operation: "deactivateUser" },
        index,
        applyLifecycle(contract, "deleteUser", user, step),
      );
      return noContent();
    },

    expirePassword: (request) => {
      const index = userIndex(state, request);
      put(request, index, expired(state, users.at(index)));
      return respond(index, request);
    },

    expirePasswordWithTempPassword: (request) => {
      const index = userIndex(state, request);
      const password = token(state, request);
      const user = expired(state, users.at(index));
      put(request, index, { ...user, hidden: { ...user.hidden, password } });
      return ok({ tempPassword: password });
    },

    reactivateUser: (request) => {
      const index = userIndex(state, request);
      const user = users.at(index);
      if (user.status !== "PROVISIONED" && user.status !== "RECOVERY") {
        throw new Refusal({ status: 403, example: "statusNotAllowed" });
      }
      put(request, index, { ...user, lastUpdated: nowIn(state) });
      return ok(sendsEmail(request, false) ? {} : activation(state, request));
    },

    changePassword: (request) => {
      const index = userIndex(state, request);
      const user = users.at(index);
      const { oldPassword, newPassword } = bodyOf<Record<string, { value?: string }>>(request);
      checkPassword(user, oldPassword?.value);
      const at = nowIn(state);
      const next = withCredentials({ ...user, lastUpdated: at }, { password: newPassword ?? {} }, at);
      put(request, index, { ...next, status: "ACTIVE", statusChanged: at });
      return ok(users.at(index).credentials ?? {});
    },

    changeRecoveryQuestion: (request) => {
      const index = userIndex(state, request);
      const user = users.at(index);
      const { password, recovery_question } = bodyOf<Credentials>(request);
      if (password) checkPassword(user, password.value);
      const at = nowIn(state);
      put(
        request,
        index,
        withCredentials(
          { ...user, lastUpdated: at },
          recovery_question ? { recovery_question } : undefined,
          at,
        ),
      );
      return ok(users.at(index).credentials ?? {});
    },

    listUserBlocks: (request) => {
      userIndex(state, request);
      return ok([]);
    },
  };
}

function firstStatus(credentials: Credentials | undefined, query: URLSearchParams): string {
  if (query.get("activate") === "false") return "STAGED";
  const federated = query.get("provider") === "true" && credentials?.provider?.type === "FEDERATION";
  if (!credentials?.password && !federated) return "PROVISIONED";
  return query.get("nextLogin") === "changePassword" ? "PASSWORD_EXPIRED" : "ACTIVE";
}

function expired(state: OrgState, user: User): User {
  const step = { now: state.clock.now(), async: false, transitionMs: 0 };
  return applyLifecycle(state.contract, "expirePassword", user, step);
}

/** @throws Refusal if the password differs from the one that was set. A generated password is not known. */
function checkPassword({ hidden }: User, given: string | undefined): void {
  if (hidden?.password !== undefined && hidden.password !== given) {
    throw new Refusal({ status: 403, example: "wrongPassword" });
  }
}

/** Sets credentials of a user. Secrets are never returned; values for later comparisons are hidden. */
function withCredentials(user: User, sent: Credentials | undefined, at: string): User {
  const { email } = user.profile;
  const emails = [{ value: String(email ?? ""), status: "VERIFIED", type: "PRIMARY" }];
  const { password, recovery_question, provider } = sent ?? {};
  return {
    ...user,
    ...(password && { passwordChanged: at }),
    credentials: {
      ...(password || user.credentials?.password ? { password: {} } : undefined),
      ...(recovery_question
        ? { recovery_question: { question: recovery_question.question ?? null } }
        : recoveryQuestion(user)),
      emails,
      provider: provider ? { ...OKTA, ...provider } : (user.credentials?.provider ?? OKTA),
    },
    hidden: {
      ...user.hidden,
      ...(password?.value !== undefined && { password: password.value, expiredPassword: false }),
      ...(recovery_question?.answer !== undefined && { recoveryAnswer: recovery_question.answer }),
    },
  };
}

function recoveryQuestion({ credentials }: User): { recovery_question?: object } {
  const kept = (credentials as { recovery_question?: object } | null | undefined)?.recovery_question;
  return kept ? { recovery_question: kept } : {};
}
