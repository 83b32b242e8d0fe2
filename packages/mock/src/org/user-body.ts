import type { Contract } from "../contract/contract.ts";
import type { AppUser } from "./assignments.ts";
import type { OrgRequest, OrgState } from "./org.ts";
import type { User } from "./users.ts";

/** The body of a user in a list, with its `self` link only. */
export function userInList(user: User, request: OrgRequest): object {
  const self = { self: { href: `${request.origin}/api/v1/users/${user.id}` } };
  return { ...visible(user, request), _links: self, ...embedded(request) };
}

/** The body of a single user, with a link to each lifecycle operation that its status allows. */
export function userById(user: User, request: OrgRequest, contract: Contract): object {
  const href = `${request.origin}/api/v1/users/${user.id}`;
  const steps = stepsOf(contract, user.status).map(({ name, path, method }) => [
    name,
    { href: `${request.origin}${path.replace("{userId}", user.id)}`, method },
  ]);
  return {
    ...visible(user, request),
    _links: {
      self: { href },
      ...(omitted(request).has("omitCredentialsLinks")
        ? Object.fromEntries(steps.filter(([name]) => name !== "resetPassword"))
        : Object.fromEntries(steps)),
      type: user.type?.id ? { href: `${request.origin}/api/v1/meta/types/user/${user.type.id}` } : null,
    },
    ...embedded(request),
  };
}

interface Step {
  readonly name: string;
  readonly path: string;
  readonly method: string;
}

const kept = new WeakMap<Contract, Map<string, readonly Step[]>>();

/** The lifecycle operations that a status allows, cached by status. */
function stepsOf(contract: Contract, status: string): readonly Step[] {
  const byStatus = kept.get(contract) ?? new Map<string, readonly Step[]>();
  kept.set(contract, byStatus);
  const known = byStatus.get(status);
  if (known) return known;
  const steps = contract.operations
    .filter(({ path, lifecycle }) => path.startsWith("/api/v1/users/") && lifecycle?.from.includes(status))
    // deleteUser has a link only if it deletes.
    .filter(({ name }) => name !== "deleteUser" || status === "DEPROVISIONED")
    .map(({ name, path, method }) => ({ name: name.replace(/User$/, ""), path, method }));
  byStatus.set(status, steps);
  return steps;
}

function visible({ hidden, ...user }: User, request: OrgRequest): object {
  const omit = omitted(request);
  if (omit.size === 0) return user;
  const { credentials, transitioningToStatus, ...rest } = user;
  return {
    ...rest,
    ...(omit.has("omitCredentials") || credentials === undefined ? undefined : { credentials }),
    ...(omit.has("omitTransitioningToStatus") || !transitioningToStatus
      ? undefined
      : { transitioningToStatus }),
  };
}

const NOTHING: ReadonlySet<string> = new Set();

/** The values of `okta-response` in the Content-Type of a GET. Unknown values are ignored. */
function omitted({ headers }: OrgRequest): ReadonlySet<string> {
  const words = /okta-response="?([^";]*)/.exec(headers["content-type"] ?? "")?.[1];
  if (words === undefined) return NOTHING;
  return new Set(words.split(/[\s,]+/).filter(Boolean));
}

function embedded({ query }: OrgRequest): object | undefined {
  switch (query.get("expand")) {
    case "blocks":
      return { _embedded: { blocks: [] } };
    case "classification":
      return { _embedded: { classification: { type: "STANDARD" } } };
    default:
      return undefined;
  }
}

/** The body of an app user, with the user if `expand=user` requests it. */
export function appUserBody(
  { applications, groups, users }: OrgState,
  request: OrgRequest,
  application: number,
  user: number,
  { assignment, group }: AppUser,
): object {
  const { origin, query } = request;
  const account = users.at(user);
  const { created, lastUpdated, profile, credentials } = assignment;
  const { login, email, firstName, lastName } = account.profile;
  const app = applications.at(application);
  const giver = group === undefined ? undefined : groups.at(group);
  return {
    id: account.id,
    externalId: null,
    created,
    lastUpdated,
    scope: giver ? "GROUP" : "USER",
    status: "ACTIVE",
    statusChanged: created,
    passwordChanged: null,
    syncState: "DISABLED",
    credentials: { userName: login, ...credentials },
    profile: { email, firstName, lastName, ...profile },
    _links: {
      app: { href: `${origin}/api/v1/apps/${app.id}` },
      user: { href: `${origin}/api/v1/users/${account.id}` },
      ...(giver && {
        group: { name: giver.profile["name"], href: `${origin}/api/v1/groups/${giver.id}` },
      }),
    },
    ...(query.get("expand") === "user" && { _embedded: { user: userInList(account, request) } }),
  };
}
