import { setMaxListeners } from "node:events";
import createFetchClient from "openapi-fetch";
import { type ClientMethods, completeCalls } from "./call.ts";
import { describeRequest } from "./contract/operation-of.ts";
import { errorOfAbort } from "./errors/abort-error.ts";
import { checkBound, checkOptions, type KnownOptions } from "./errors/check-options.ts";
import { OktaError } from "./errors/okta-error.ts";
import { requestId } from "./errors/response-error.ts";
import { ACCEPTED_CODINGS } from "./http/body.ts";
import { type OnEvent, tellHook, watch } from "./http/client-event.ts";
import { type Clock, systemClock } from "./http/clock.ts";
import { type Layer, stack } from "./http/layer.ts";
import { orgGuard, parseOrgUrl } from "./http/org-url.ts";
import { HttpRequest, userAgent } from "./http/request.ts";
import { type Fetch, type SendOptions, send, sendThrough } from "./http/send.ts";
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
  /** Keeps requests within Okta's limits; its `state()` tells what remains, who waits and what was refused. */
  readonly rateLimiter: RateLimiter;
  /** The time that the client waits by; a test may own it. */
  readonly clock: Clock;
}

/** What makes a client: an org and how to authenticate; all else has a default. */
export interface OktaClientOptions extends SendOptions {
  /** URL of the org, e.g. `https://acme.okta.com`. */
  readonly orgUrl: string;
  /** How each attempt authenticates, e.g. `apiToken(process.env.OKTA_API_KEY)`. */
  readonly auth: Layer;
  /**
   * How requests are kept within Okta's limits. A limiter of your own is shared by the clients that you give it to, and
   * tells of its waits itself.
   */
  readonly rateLimit?: RateLimitOptions | RateLimiter | undefined;
  /** What is sent again, and how often. */
  readonly retry?: RetryOptions | undefined;
  /**
   * Milliseconds until a call ends, all waits and retries included, with an error of kind `timeout` whose `outcome`
   * tells whether it was sent. Default: none, as a queue may be long.
   */
  readonly callDeadlineMs?: number | undefined;
  /** Told of what the client does on its own: attempts, waits, retries. */
  readonly onEvent?: OnEvent | undefined;
  /**
   * Told of each place where an answer, success or error, differs from the contract, before the call resolves. The
   * answer itself is handed on unchanged, whatever the hook does; an attempt that is repeated is not looked at.
   */
  readonly onDifference?: OnDifference | undefined;
  /** Replaces the network: the one seam that tests use. */
  readonly fetch?: Fetch | undefined;
  /** Time, for tests. Default: {@link systemClock}. */
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
 * Makes a client for one org. A call that no answer came to is settled, what can be repeated is, each attempt waits for
 * its turn, authenticates anew and stays within the org; answers of an error's status are answers.
 *
 * @throws OktaError of kind `refused` for options that cannot be used.
 */
export function createOktaClient(options: OktaClientOptions): OktaClient {
  checkNode();
  checkOptions("createOktaClient", OPTIONS, options);
  const orgUrl = parseOrgUrl(options.orgUrl);
  const { clock = systemClock, onEvent, fetch: network } = options;
  const tell: OnEvent = (event) => tellHook(onEvent, event);
  const rateLimiter = limiterOf(options, tell, clock);
  const deadline = deadlineOf(options, clock);
  const guard = orgGuard(orgUrl);
  const layers = [
    // Before anything is counted or waited for, and once more where the credentials are.
    guard,
    ...(options.onDifference ? [reportDifferences(options.onDifference)] : []),
    ...(deadline ? [deadline.whole] : []),
    settle(clock, ({ request, done }) => tell({ kind: "settled", request: describeRequest(request), done })),
    retry({ clock, ...options.retry }, ({ request, ...how }) =>
      tell({ kind: "retrying", request: describeRequest(request), ...how }),
    ),
    rateLimiter.layer,
    ...(onEvent ? [watched(tell, clock)] : []),
    eachAttemptAnew,
    options.auth,
    ...(deadline ? [deadline.attempt] : []),
    guard,
  ];
  const layered = stack(layers, network ? sendThrough(network) : send(orgUrl, options));
  const fetch: OktaClient["fetch"] = async (given) => {
    const own = given.constructor === HttpRequest;
    const request = own ? (given as HttpRequest).copy() : await HttpRequest.from(given as Request);
    const { method, headers, body, signal } = request;
    if (!headers.has("Accept")) headers.set("Accept", "application/json");
    // As Okta's documentation asks for, though nothing follows.
    if (!body && /^(POST|PUT)$/.test(method) && !headers.has("Content-Type")) {
      headers.set("Content-Type", "application/json");
    }
    if (!headers.has("User-Agent")) headers.set("User-Agent", userAgent);
    headers.set("Accept-Encoding", ACCEPTED_CODINGS);
    // Any number of calls may share a signal, of which Node would warn at the eleventh.
    if (signal) setMaxListeners(0, signal);
    if (signal?.aborted) throw errorOfAbort(request, signal.reason, "not_sent");
    try {
      return await layered(request);
    } catch (error) {
      throw errorOfAbort(request, error, "unknown");
    }
  };
  const client: ClientMethods = completeCalls(
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

function limiterOf({ rateLimit = {} }: OktaClientOptions, tell: OnEvent, clock: Clock): RateLimiter {
  if (rateLimit instanceof RateLimiter) return rateLimit;
  return new RateLimiter({
    clock,
    ...rateLimit,
    onWait: (wait) => {
      tellHook(rateLimit.onWait, wait);
      tell({ kind: "waiting", ...wait });
    },
  });
}

function deadlineOf({ callDeadlineMs }: OktaClientOptions, clock: Clock) {
  if (callDeadlineMs === undefined) return undefined;
  checkBound("callDeadlineMs", callDeadlineMs, 1);
  return callDeadline(callDeadlineMs, clock);
}

/** What one attempt adds to the headers, the next one does not carry. */
const eachAttemptAnew: Layer = (next) => (request) => next(request.copy());

function watched(tell: OnEvent, clock: Clock): Layer {
  return watch(({ request: asked, response, error, durationMs }) => {
    const request = describeRequest(asked);
    if (error) tell({ kind: "failed", request, error: error.kind, durationMs });
    else
      tell({
        kind: "responded",
        request,
        status: response.status,
        requestId: requestId(response),
        durationMs,
      });
  }, clock);
}

/**
 * Checks that Node is as `engines` in package.json says: on an older one a call would fail with a function that does not
 * exist.
 *
 * @throws OktaError of kind `refused`.
 */
export function checkNode(version = process.versions.node): void {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return;
  throw new OktaError("refused", `@okta-idm/core needs Node.js 20.19, 22.12 or later. This is ${version}`);
}
