import { type OperationId, operations } from "../generated/operations.ts";
import { operationOf } from "./operation-of.ts";
import { pathnameOf } from "./request-target.ts";

/** A request that takes a user or an app to another status. */
export interface LifecycleWrite {
  readonly operation: OperationId;
  /** Path of the user or app, which reads it. */
  readonly path: string;
  /** The statuses that it may lead to. */
  readonly to: readonly string[];
  /** Whether doing it twice does something twice, as a password reset does: that it led there once shows nothing. */
  readonly again: boolean;
  /** Statuses that it leads to and may have begun in: an ACTIVE user may be blocked. That it is there shows nothing. */
  readonly tried: readonly string[];
  /** Whether its answer carries what no reading gives back: a link to set a password. */
  readonly answerCarriesLink: boolean;
}

/** The lifecycle operation that a request is; undefined for every other request. */
export function lifecycleWrite(request: { method: string; url: string }): LifecycleWrite | undefined {
  const pathname = pathnameOf(request.url);
  const operation = operationOf(request.method, pathname);
  const lifecycle = operation && operations[operation].lifecycle;
  if (operation === undefined || lifecycle?.to === undefined) return undefined;
  const { to, toWithPassword, toWithExpiredPassword, again = false, tried = [] } = lifecycle;
  const mailed = new URL(request.url).searchParams.get("sendEmail") !== "false";
  const answerCarriesLink = operation === "resetPassword" || (operation === "activateUser" && !mailed);
  return {
    operation,
    path: pathname.replace(/\/lifecycle\/\w+$/, ""),
    to: [to, toWithPassword, toWithExpiredPassword].filter((status) => status !== undefined),
    again,
    tried,
    answerCarriesLink,
  };
}

/**
 * The status of a user or app as a body tells it: `DELETED` for an app that is gone, and where the user is on the way,
 * the status to come. Undefined for a body that tells none.
 */
export function statusTold(status: number, body: unknown): string | undefined {
  const {
    errorCode,
    transitioningToStatus,
    status: told,
  } = (body ?? {}) as Readonly<Record<string, unknown>>;
  if (status === 404 && errorCode === "E0000007") return "DELETED";
  if (status !== 200) return undefined;
  const words = [transitioningToStatus, told].filter((word) => typeof word === "string");
  return words[0] as string | undefined;
}

/** When the status of a user became what it is, in milliseconds since the epoch; NaN where a body does not tell. */
export function statusChangedMs(body: unknown): number {
  const { statusChanged } = (body ?? {}) as Readonly<Record<string, unknown>>;
  return Date.parse(String(statusChanged));
}
