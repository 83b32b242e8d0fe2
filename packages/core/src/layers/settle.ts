import { operationOf, pathnameOf } from "../contract/operation-of.ts";
import { OktaError } from "../errors/okta-error.ts";
import { policyOf } from "../errors/policy.ts";
import { notJson } from "../errors/response-error.ts";
import { type OperationId, operations } from "../generated/operations.ts";
import { type Clock, systemClock } from "../http/clock.ts";
import { HttpHeaders } from "../http/headers.ts";
import { jsonOrUndefined } from "../http/json.ts";
import type { Layer, Send } from "../http/layer.ts";
import { HttpRequest } from "../http/request.ts";
import { HttpResponse } from "../http/response.ts";
import { hadStaleConnection } from "../http/send.ts";

/** A write with a lost response, and the result of reading the state. */
export interface Settlement {
  readonly request: HttpRequest;
  /** The state that was read. Undefined if reading failed too. */
  readonly status: string | undefined;
  /** Whether the write leads to this state. */
  readonly done: boolean;
}

/** Okta may still be working when its response is lost, so an unchanged state is read again after these delays. */
const READ_DELAYS_MS = [0, 1_000, 3_000];

/**
 * Settles a lifecycle operation if its response was lost, on the way or behind a gateway: it reads the user or app. If that
 * has the state that the operation leads to, the call succeeds. The operation is not sent again.
 *
 * There is one exception. If the server had closed the idle connection and the state has not changed, the server has not
 * read the request, and it is sent once more. A password reset is not, because no state shows a second one.
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
      const result = await sendReadable(next, request);
      const isLost = result instanceof OktaError || policyOf(result.status).outcome === "unknown";
      if (!isLost) return result;
      const { response, status, changedMs } = await readState(next, request, write, clock);
      const isReached = status !== undefined && write.to.includes(status);
      const showsAlone = !write.again && !write.tried.includes(status ?? "");
      // A state that is older than the request does not come from it. Apps do not say when their state changed.
      const isOwn = isSince(changedMs, response, clock.now() - startedMs);
      const done = isReached && (isOwn || (showsAlone && !Number.isFinite(changedMs)));
      onSettled({ request, status, done });
      if (response && done && !write.returnsLink) return await responseFromState(request, write, response);
      if (!(result instanceof OktaError)) return result;
      const unread = hadStaleConnection(result) && status !== undefined && !done;
      if (unread && !repeated && !write.again) continue;
      throw settledError(result, status, done);
    }
  };
}

/**
 * Returns the response, or the error of a lost one. A success that is not JSON counts as lost, because a proxy may respond
 * with 200 and a page of its own.
 */
async function sendReadable(next: Send, request: HttpRequest): Promise<Response | OktaError> {
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
  return text.startsWith("{") && jsonOrUndefined(text) !== undefined;
}

interface StateRead {
  readonly response?: Response | undefined;
  readonly status?: string | undefined;
  readonly changedMs?: number | undefined;
}

/** Whether a time is at most some milliseconds before a response, by Okta's clock. */
function isSince(timeMs: number | undefined, response: Response | undefined, agoMs: number): boolean {
  return Number(timeMs) >= Date.parse(response?.headers.get("Date") ?? "") - agoMs;
}

async function readState(
  next: Send,
  { url, headers, signal }: HttpRequest,
  write: LifecycleWrite,
  clock: Clock,
) {
  const kept = ["Accept", "Accept-Encoding", "User-Agent"].map(
    (name) => [name, headers.get(name) ?? ""] as const,
  );
  let seen: StateRead = {};
  for (const afterMs of READ_DELAYS_MS) {
    if (afterMs > 0) await clock.sleep(afterMs, signal);
    try {
      const response = await next(new HttpRequest(new URL(write.path, url), { headers: kept, signal }));
      const body: unknown = await response.clone().json();
      seen = { response, status: stateIn(response.status, body), changedMs: stateChangedMs(body) };
    } catch (error) {
      if (signal?.aborted || !(error instanceof OktaError || error instanceof SyntaxError)) throw error;
    }
    if (seen.status === undefined || write.to.includes(seen.status)) break;
  }
  return seen;
}

/**
 * Makes the response of the write from the state that was read: with the user or app as body, if the operation returns it.
 * Its `statusText` says so.
 */
async function responseFromState(
  request: HttpRequest,
  { operation }: LifecycleWrite,
  response: Response,
): Promise<HttpResponse> {
  const { success, returns } = operations[operation];
  const [status = 200] = success;
  const body = Buffer.from(status === 204 ? "" : returns === "object" ? await response.clone().text() : "{}");
  const kept = new HttpHeaders(
    [...response.headers].filter(([name]) => !/^(content-.*|etag|link)$/.test(name)),
  );
  kept.set("Content-Length", String(body.length));
  if (body.length > 0) kept.set("Content-Type", "application/json");
  const statusText = `${status === 204 ? "No Content" : "OK"} (the response was lost; settled by reading)`;
  return new HttpResponse(request, { status, statusText, headers: kept, body });
}

function settledError(error: OktaError, status: string | undefined, done: boolean): OktaError {
  const effect = done
    ? "the request took effect, but its response was lost"
    : "the request may still take effect";
  const read = status === undefined ? "The status could not be read" : `The status is now ${status}`;
  return new OktaError(error.kind, `${error.message}. ${read}: ${effect}`, {
    status: error.status,
    code: error.code,
    requestId: error.requestId,
    cause: error.cause,
    outcome: done ? "done" : "unknown",
  });
}

/** A request that changes the state of a user or an app. */
interface LifecycleWrite {
  readonly operation: OperationId;
  /** The path to read the user or app. */
  readonly path: string;
  /** The states that it may lead to. */
  readonly to: readonly string[];
  /** Whether a repetition has another effect, as a password reset has. Its state then proves nothing. */
  readonly again: boolean;
  /** States that it leads to and may start in: an ACTIVE user may be locked. Such a state proves nothing. */
  readonly tried: readonly string[];
  /** Whether its response contains a link that cannot be read later: one to set a password. */
  readonly returnsLink: boolean;
}

/** The lifecycle operation of a request. Undefined for other requests. */
function lifecycleWrite(request: { method: string; url: string }): LifecycleWrite | undefined {
  const pathname = pathnameOf(request.url);
  const operation = operationOf(request.method, pathname);
  const lifecycle = operation && operations[operation].lifecycle;
  if (operation === undefined || lifecycle?.to === undefined) return undefined;
  const { to, toWithPassword, toWithExpiredPassword, again = false, tried = [] } = lifecycle;
  const mailed = new URL(request.url).searchParams.get("sendEmail") !== "false";
  const returnsLink = operation === "resetPassword" || (operation === "activateUser" && !mailed);
  return {
    operation,
    path: pathname.replace(/\/lifecycle\/\w+$/, ""),
    to: [to, toWithPassword, toWithExpiredPassword].filter((status) => status !== undefined),
    again,
    tried,
    returnsLink,
  };
}

/**
 * The state of a user or app in a body: `DELETED` for a deleted app, and the next state during a transition. Undefined if
 * the body has none.
 *
 * @see https://developer.okta.com/docs/reference/error-codes/#E0000007
 */
function stateIn(status: number, body: unknown): string | undefined {
  const {
    errorCode,
    transitioningToStatus,
    status: current,
  } = (body ?? {}) as Readonly<Record<string, unknown>>;
  if (status === 404 && errorCode === "E0000007") return "DELETED";
  if (status !== 200) return undefined;
  const words = [transitioningToStatus, current].filter((word) => typeof word === "string");
  return words[0] as string | undefined;
}

/** When the state of a user changed last, in milliseconds since the epoch. NaN if the body does not say. */
function stateChangedMs(body: unknown): number {
  const { statusChanged } = (body ?? {}) as Readonly<Record<string, unknown>>;
  return Date.parse(String(statusChanged));
}
