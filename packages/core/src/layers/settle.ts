import { operationOf, pathnameOf } from "../contract/operation-of.ts";
import { OktaError } from "../errors/okta-error.ts";
import { isLostBehind } from "../errors/policy.ts";
import { notJson } from "../errors/response-error.ts";
import { type OperationId, operations } from "../generated/operations.ts";
import { type Clock, systemClock } from "../http/clock.ts";
import { HttpHeaders } from "../http/headers.ts";
import type { Layer, Send } from "../http/layer.ts";
import { HttpRequest } from "../http/request.ts";
import { HttpResponse } from "../http/response.ts";
import { metClosedConnection } from "../http/send.ts";

/** A write whose answer was lost, and what reading the user or app told of it. */
export interface Settlement {
  readonly request: HttpRequest;
  /** The status that was read; undefined where that failed too. */
  readonly status: string | undefined;
  /** Whether it is one that the write leads to. */
  readonly done: boolean;
}

/** Okta may still be at work when its answer is lost: a status that has not changed is looked at again. */
const LOOKS_AFTER_MS = [0, 1_000, 3_000];

/**
 * Settles what became of a lifecycle operation whose answer was lost, on the way or behind a gateway. The user or app is read; where it has the status
 * that the operation leads to, that is the answer. The operation is not sent again.
 *
 * With one exception: where the connection had been closed while it was idle, and the status has not changed, nobody
 * read the request, and it is sent once more. A password reset is not, as nothing would show that it was done twice.
 */
export function settle(
  clock: Clock = systemClock,
  onSettled: (settlement: Settlement) => void = () => {},
): Layer {
  return (next) => async (request) => {
    const write = lifecycleWrite(request);
    if (write === undefined) return next(request);
    for (let repeated = false; ; repeated = true) {
      const startedMs = clock.now();
      const answer = await readable(next, request);
      if (!(answer instanceof OktaError || isLostBehind(answer))) return answer;
      const { response, status, changedMs } = await look(next, request, write, clock);
      const isReached = status !== undefined && write.to.includes(status);
      const showsAlone = !write.again && !write.tried.includes(status ?? "");
      // A status that is older than the request was so before. Apps do not tell since when they have theirs.
      const isOwn = isSince(changedMs, response, clock.now() - startedMs);
      const done = isReached && (isOwn || (showsAlone && !Number.isFinite(changedMs)));
      onSettled({ request, status, done });
      if (response && done && !write.answerCarriesLink) return await asRead(request, write, response);
      if (!(answer instanceof OktaError)) return answer;
      const unread = metClosedConnection(answer) && status !== undefined && !done;
      if (unread && !repeated && !write.again) continue;
      throw told(answer, status, done);
    }
  };
}

/**
 * The answer, or the error of one that was lost. So is a success that is not the API's, or not whole: a proxy on the way
 * may answer 200 with a page of its own.
 */
async function readable(next: Send, request: HttpRequest): Promise<Response | OktaError> {
  try {
    const response = await next(request);
    const text = response.ok ? (await response.clone().text()).trim() : "";
    if (text !== "" && !isJsonObject(text)) throw notJson(response, { outcome: "unknown" });
    return response;
  } catch (error) {
    if (error instanceof OktaError && error.outcome === "unknown") return error;
    throw error;
  }
}

function isJsonObject(text: string): boolean {
  try {
    return text.startsWith("{") && Boolean(JSON.parse(text));
  } catch {
    return false;
  }
}

interface Look {
  readonly response?: Response | undefined;
  readonly status?: string | undefined;
  readonly changedMs?: number | undefined;
}

/** Whether a time is no longer ago than so many milliseconds, all by Okta's clock. */
function isSince(timeMs: number | undefined, response: Response | undefined, agoMs: number): boolean {
  return Number(timeMs) >= Date.parse(response?.headers.get("Date") ?? "") - agoMs;
}

async function look(next: Send, { url, headers, signal }: HttpRequest, write: LifecycleWrite, clock: Clock) {
  const kept = ["Accept", "Accept-Encoding", "User-Agent"].map(
    (name) => [name, headers.get(name) ?? ""] as const,
  );
  let seen: Look = {};
  for (const afterMs of LOOKS_AFTER_MS) {
    if (afterMs > 0) await clock.sleep(afterMs, signal);
    try {
      const response = await next(new HttpRequest(new URL(write.path, url), { headers: kept, signal }));
      const body: unknown = await response.clone().json();
      seen = { response, status: statusTold(response.status, body), changedMs: statusChangedMs(body) };
    } catch (error) {
      if (signal?.aborted || !(error instanceof OktaError || error instanceof SyntaxError)) throw error;
    }
    if (seen.status === undefined || write.to.includes(seen.status)) break;
  }
  return seen;
}

/**
 * What was read, as the answer to the write: the user or app itself where that is what the operation answers. Its reason
 * says so.
 */
async function asRead(
  request: HttpRequest,
  { operation }: LifecycleWrite,
  response: Response,
): Promise<HttpResponse> {
  const { success, answers } = operations[operation];
  const [status = 200] = success;
  const body = Buffer.from(status === 204 ? "" : answers === "object" ? await response.clone().text() : "{}");
  const kept = new HttpHeaders(
    [...response.headers].filter(([name]) => !/^(content-.*|etag|link)$/.test(name)),
  );
  kept.set("Content-Length", String(body.length));
  if (body.length > 0) kept.set("Content-Type", "application/json");
  const statusText = `${status === 204 ? "No Content" : "OK"} (the answer was lost; settled by reading)`;
  return new HttpResponse(request, { status, statusText, headers: kept, body });
}

function told(error: OktaError, status: string | undefined, done: boolean): OktaError {
  const since = done ? "it was done, but what the answer carried is lost" : "it may still be done";
  const read =
    status === undefined ? "Its status could not be read" : `Read afterwards, the status is ${status}`;
  return new OktaError(error.kind, `${error.message}. ${read}: ${since}`, {
    status: error.status,
    code: error.code,
    requestId: error.requestId,
    cause: error.cause,
    outcome: done ? "done" : "unknown",
  });
}

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
 *
 * @see https://developer.okta.com/docs/reference/error-codes/#E0000007
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
