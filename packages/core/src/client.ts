import { setMaxListeners } from "node:events";
import createFetchClient from "openapi-fetch";
import { type ClientMethods, extendCalls } from "./call.ts";
import { describeRequest } from "./contract/operation-of.ts";
import { errorOfAbort } from "./errors/abort-error.ts";
import { checkBound, checkOptions, type KnownOptions } from "./errors/check-options.ts";
import { rejection } from "./errors/rejections.ts";
import { ACCEPTED_CODINGS } from "./http/body.ts";
import { callHook, type OnEvent, reportAttempts } from "./http/client-event.ts";
import { type Clock, systemClock } from "./http/clock.ts";
import { type Layer, stack } from "./http/layer.ts";
import { orgGuard, parseOrgUrl } from "./http/org-url.ts";
import { HttpRequest, userAgent } from "./http/request.ts";
import { type Fetch, type SendOptions, send, sendWithFetch } from "./http/send.ts";
import { fillPath, writeBody, writeQuery } from "./http/serializers.ts";
import { callDeadline } from "./layers/call-deadline.ts";
import { type OnDifference, reportDifferences } from "./layers/report-differences.ts";
import { type RetryOptions, retry } from "./layers/retry.ts";
import { settle } from "./layers/settle.ts";
import { RateLimiter, type RateLimitOptions } from "./rate-limit/rate-limiter.ts";

/** An openapi-fetch client, typed by the contract: `client.GET("/api/v1/users", { params: { query: { limit: 10 } } })`. */
export interface OktaClient extends ClientMethods {
  /** The org's origin, e.g. `https://acme.okta.com`. */
  readonly orgUrl: string;
  /** Sends a request that the contract does not describe through the same layers, to this org only. */
  readonly fetch: (request: Request | HttpRequest) => Promise<Response>;
  /** Keeps requests within Okta's rate limits. Its `state()` returns the rest of each limit, the queue and the 429s. */
  readonly rateLimiter: RateLimiter;
  /** The clock of all waits. */
  readonly clock: Clock;
}

/** Options of a client. Only the org and the authentication are required. */
export interface OktaClientOptions extends SendOptions {
  /** URL of the org, e.g. `https://acme.okta.com`. */
  readonly orgUrl: string;
  /** Authenticates each attempt, e.g. `apiToken(process.env.OKTA_API_KEY)`. */
  readonly auth: Layer;
  /**
   * Keeps requests within Okta's rate limits. Clients can share a limiter; then the limiter reports waits itself, and the
   * client's `onEvent` does not.
   */
  readonly rateLimit?: RateLimitOptions | RateLimiter | undefined;
  /** How often requests are sent again. */
  readonly retry?: RetryOptions | undefined;
  /**
   * Milliseconds until a call ends, including all waits and retries. It then rejects with kind `timeout`, and `outcome`
   * says whether the request was sent. Default: none, because a queue may be long.
   */
  readonly callDeadlineMs?: number | undefined;
  /** Called for each attempt, wait and retry. */
  readonly onEvent?: OnEvent | undefined;
  /**
   * Called for each difference between a response and the contract, before the call resolves. The response stays as it
   * is, whatever the hook does. Attempts that are retried are not checked.
   */
  readonly onDifference?: OnDifference | undefined;
  /** Replaces the network, for tests. */
  readonly fetch?: Fetch | undefined;
  /** The clock, for tests. Default: {@link systemClock}. */
  readonly clock?: Clock | undefined;
}

const OPTIONS: KnownOptions<OktaClientOptions> = {
  orgUrl: true,
  auth: true,
  rateLimit: true,
  retry: true,
  callDeadlineMs: true,
  deadlines: true,
  verifyTls: true,
  verifyProxyTls: true,
  ca: true,
  proxyUrl: true,
  onEvent: true,
  onDifference: true,
  fetch: true,
  clock: true,
};

/**
 * Creates a client for one org. A response with an error status resolves; {@link unwrap} makes it an error.
 *
 * @throws OktaError of kind `refused` for invalid options.
 */
export function createOktaClient(options: OktaClientOptions): OktaClient {
  checkNode();
  checkOptions("createOktaClient", OPTIONS, options);
  const orgUrl = parseOrgUrl(options.orgUrl);
  const { clock = systemClock, onEvent, fetch: network } = options;
  const emit: OnEvent = (event) => callHook(onEvent, event);
  const rateLimiter = createLimiter(options, emit, clock);
  const deadline = createDeadline(options, clock);
  const guard = orgGuard(orgUrl);
  const layers = [
    // Twice: before anything waits, and again after the credentials were added.
    guard,
    ...(options.onDifference ? [reportDifferences(options.onDifference)] : []),
    ...(deadline ? [deadline.whole] : []),
    settle(clock, ({ request, done }) => emit({ kind: "settled", request: describeRequest(request), done })),
    retry({ clock, ...options.retry }, ({ request, ...how }) =>
      emit({ kind: "retrying", request: describeRequest(request), ...how }),
    ),
    rateLimiter.layer,
    ...(onEvent ? [reportAttempts(emit, clock)] : []),
    copyRequest,
    options.auth,
    ...(deadline ? [deadline.attempt] : []),
    guard,
  ];
  const layered = stack(layers, network ? sendWithFetch(network) : send(orgUrl, options));
  const fetch: OktaClient["fetch"] = async (given) => {
    const own = given.constructor === HttpRequest;
    const request = own ? (given as HttpRequest).copy() : await HttpRequest.from(given as Request);
    const { method, headers, body, signal } = request;
    if (!headers.has("Accept")) headers.set("Accept", "application/json");
    // Okta wants this header even without a body: https://developer.okta.com/docs/reference/core-okta-api/
    if (!body && /^(POST|PUT)$/.test(method) && !headers.has("Content-Type")) {
      headers.set("Content-Type", "application/json");
    }
    if (!headers.has("User-Agent")) headers.set("User-Agent", userAgent);
    headers.set("Accept-Encoding", ACCEPTED_CODINGS);
    // Many calls can share a signal, and Node.js warns at the eleventh listener.
    if (signal) setMaxListeners(0, signal);
    if (signal?.aborted) throw errorOfAbort(request, signal.reason, "not_sent");
    try {
      return await layered(request);
    } catch (error) {
      throw errorOfAbort(request, error, "unknown");
    }
  };
  const client: ClientMethods = extendCalls(
    createFetchClient({
      baseUrl: orgUrl,
      fetch,
      Request: HttpRequest as unknown as typeof Request,
      pathSerializer: fillPath,
      querySerializer: writeQuery,
      bodySerializer: writeBody,
    }),
  ) as never;
  return Object.assign(client, { orgUrl, fetch, rateLimiter, clock });
}

function createLimiter({ rateLimit = {} }: OktaClientOptions, emit: OnEvent, clock: Clock): RateLimiter {
  if (rateLimit instanceof RateLimiter) return rateLimit;
  return new RateLimiter({
    clock,
    ...rateLimit,
    onWait: (wait) => {
      callHook(rateLimit.onWait, wait);
      emit({ kind: "waiting", ...wait });
    },
  });
}

function createDeadline({ callDeadlineMs }: OktaClientOptions, clock: Clock) {
  if (callDeadlineMs === undefined) return undefined;
  checkBound("callDeadlineMs", callDeadlineMs, 1);
  return callDeadline(callDeadlineMs, clock);
}

/** An attempt adds headers to a copy, so the next attempt starts without them. */
const copyRequest: Layer = (next) => (request) => next(request.copy());

/**
 * Checks the version of Node.js. On an older one, calls would fail with a missing function.
 *
 * @throws OktaError of kind `refused`.
 */
export function checkNode(version = process.versions.node): void {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return;
  throw rejection("nodeTooOld", version);
}
