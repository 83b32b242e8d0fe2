import type { Contract } from "./contract.ts";
import type { OrgRequest } from "./org.ts";
import type { User } from "./users.ts";

/** A user as an item of a list: its only link leads to itself. */
export function userInList(user: User, request: OrgRequest): object {
  const self = { self: { href: `${request.origin}/api/v1/users/${user.id}` } };
  return { ...visible(user, request), _links: self, ...embedded(request) };
}

/** A user that was asked for by id: with a link for each step that its status allows. */
export function userById(user: User, request: OrgRequest, contract: Contract): object {
  const href = `${request.origin}/api/v1/users/${user.id}`;
  const steps = [...contract.lifecycles]
    .filter(([, { path, from }]) => path.startsWith("/api/v1/users/") && from.includes(user.status))
    // The link to delete is there only where it deletes.
    .filter(([operation]) => operation !== "deleteUser" || user.status === "DEPROVISIONED")
    .map(([operation, { path, method }]) => [
      operation.replace(/User$/, ""),
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

/** Words of `okta-response`, which Okta reads from the Content-Type of a GET; it ignores those it does not know. */
function omitted({ headers }: OrgRequest): ReadonlySet<string> {
  const words = /okta-response="?([^";]*)/.exec(headers["content-type"] ?? "")?.[1] ?? "";
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
