import type { Operation } from "./contract/contract.ts";
import type { Difference, Violation } from "./contract/judge.ts";
import { type Judge, type Judgement, OrgFailure } from "./contract/judge.ts";
import { normalizeRequest, type RequestedExample, requestedExample } from "./contract/normalize-request.ts";
import type { Route, RoutedOperation } from "./contract/router.ts";
import { brokenContract, noOperation, oktaError, problemOf } from "./errors.ts";
import type { HeaderLine, WireRequest } from "./http/exchange.ts";
import type { Org, OrgResponse } from "./org/org.ts";
import { runSteps } from "./org/org.ts";
import { generatedId } from "./random.ts";
import type { Throttle } from "./throttle.ts";
import { authenticate, missingScope } from "./tokens/authenticate.ts";
import { respondToTokenRequest, TOKEN_PATH, type TokenEndpoint } from "./tokens/token-endpoint.ts";

/** The parts that respond to requests. */
export interface Responder {
  readonly judge: Judge;
  readonly org: Org;
  readonly seed: number;
  /** Whether all responses are the contract's examples. */
  readonly examplesOnly: boolean;
  readonly throttle: Throttle;
  readonly apiKeys: ReadonlySet<string>;
  readonly tokens: TokenEndpoint;
  /** Adds the headers that Okta sends with every response. */
  readonly withUsualHeaders: (
    response: OrgResponse,
    request: WireRequest,
    more?: readonly HeaderLine[],
  ) => OrgResponse;
  /** Records a violation of the contract. */
  readonly record: (violation: Violation) => void;
}

/** The unauthenticated endpoint that identifies an org: Okta's `getWellknownOrgMetadata`. */
const METADATA_PATH = "/.well-known/okta-organization";

/** Responds to any request: to an operation, to the token endpoint, or to an unknown operation. */
export function createResponder(mock: Responder) {
  const { throttle, tokens, withUsualHeaders } = mock;
  const respondToOperation = createOperationResponder(mock);

  return async (request: WireRequest, route: Route, concurrent: number): Promise<OrgResponse> => {
    const { requestId, pathname, method } = request;
    if (concurrent > throttle.concurrency) {
      const headers = throttle.concurrencyHeaders();
      return withUsualHeaders(oktaError("tooManyRequests", requestId, headers), request);
    }
    if (pathname === TOKEN_PATH && method === "POST") return token(request);
    if (pathname === METADATA_PATH && method === "GET") {
      return withUsualHeaders(orgMetadata(request, mock.seed), request);
    }
    if (route.unreadable) return withUsualHeaders(route.unreadable, request);
    if (route.operation) return respondToOperation(request, route);
    if (pathname === TOKEN_PATH || route.status === 405) {
      return withUsualHeaders(oktaError("methodNotAllowed", requestId), request);
    }
    return withUsualHeaders(unknownOperation(request, route.methods), request);
  };

  /** Refuses a request to an operation that the mock does not have, and records it. */
  function unknownOperation(request: WireRequest, methods: readonly string[]): OrgResponse {
    const { method, pathname, url } = request;
    const message = `The mock has no operation ${method} ${pathname}`;
    const differences = [{ location: ["request", "path"], severity: "Error", message }];
    mock.record({ side: "request", method, url, status: 501, differences });
    return noOperation(request, methods);
  }

  async function token(request: WireRequest): Promise<OrgResponse> {
    const { exceeded, headers } = throttle.take(TOKEN_PATH);
    const response = exceeded
      ? oktaError("tooManyRequests", request.requestId)
      : await respondToTokenRequest(request, tokens);
    return withUsualHeaders(response, request, headers);
  }
}

/** The id of the org does not depend on the host in the URL. */
function orgMetadata({ origin }: WireRequest, seed: number): OrgResponse {
  const body = {
    id: generatedId("00o", seed, 1),
    _links: { organization: { href: origin } },
    pipeline: "idx",
    settings: { analyticsCollectionEnabled: false, bugReportingEnabled: false, omEnabled: false },
  };
  return { status: 200, headers: [], body };
}

/**
 * Responds to requests to operations. Checks key or token, rate limit, scope and contract, calls the org, and checks its
 * response.
 */
function createOperationResponder(mock: Responder) {
  const { judge, throttle, withUsualHeaders } = mock;

  return async (sent: WireRequest, routed: RoutedOperation): Promise<OrgResponse> => {
    const { request, ignored } = normalizeRequest(sent, routed.operation);
    try {
      const example = exampleFor(request, mock.examplesOnly);
      if (!example) return await respond(request, routed, ignored);
      const judgement = await judge.example(request, routed.operation, example);
      return checked(request, routed.operation, judgement, [], ignored);
    } catch (error) {
      if (error instanceof OrgFailure) throw error;
      return withUsualHeaders(problemOf(error as Error), request);
    }
  };

  async function respond(
    request: WireRequest,
    { operation, path }: RoutedOperation,
    ignored: readonly Difference[],
  ): Promise<OrgResponse> {
    if (!request.headers["authorization"]) {
      // The contract requires the header and has the response.
      const none = () => oktaError("invalidSession", request.requestId);
      return checked(request, operation, await judge.examine(request, operation, none), [], ignored);
    }
    const caller = await authenticate(request, operation, mock.apiKeys, mock.tokens);
    const refused = (response: OrgResponse, more?: readonly HeaderLine[]) =>
      judge.examine(request, operation, () => withUsualHeaders(response, request, more), false);
    if (!caller.actor) return checked(request, operation, await refused(caller.refusal), [], ignored);

    const quota = throttle.take(operation.bucket);
    const refusal = quota.exceeded
      ? oktaError("tooManyRequests", request.requestId)
      : missingScope(caller, request, operation);
    if (refusal) {
      return checked(request, operation, await refused(refusal, quota.headers), quota.headers, ignored);
    }

    if (!mock.org.handles(operation.name)) {
      const judgement = await judge.example(request, operation, {});
      return checked(request, operation, judgement, quota.headers, ignored);
    }
    const handle = async () => {
      // Links and events use the normalized path.
      const url = request.pathname + request.url.slice(`${request.url}?`.indexOf("?"));
      const orgRequest = {
        ...request,
        url,
        operation: operation.name,
        path,
        actor: caller.actor,
        ...(request.body !== "" && operation.takesBody && { json: JSON.parse(request.body) as unknown }),
      };
      return withUsualHeaders(await runSteps(mock.org.handle(orgRequest)), request, quota.headers);
    };
    return checked(
      request,
      operation,
      await judge.examine(request, operation, handle),
      quota.headers,
      ignored,
    );
  }

  /** Records violations of the contract, and reports them in the response. */
  function checked(
    request: WireRequest,
    operation: Operation,
    { response, fromContract, requestDifferences, responseDifferences }: Judgement,
    more: readonly HeaderLine[],
    ignored: readonly Difference[],
  ): OrgResponse {
    const { name } = operation;
    const { method, url } = request;
    const exchange = { operation: name, method, url, status: response.status };
    const differences = [...ignored, ...requestDifferences];
    if (differences.length > 0) mock.record({ side: "request", ...exchange, differences });
    if (responseDifferences.length > 0) {
      mock.record({ side: "response", ...exchange, differences: responseDifferences });
      return withUsualHeaders(brokenContract(name, responseDifferences), request, more);
    }
    if (!fromContract) return response;
    if (requestDifferences.length === 0) return withUsualHeaders(response, request);
    // The rate-limit headers of the example would contradict the real ones.
    const headers = response.headers.filter(([header]) => !header.startsWith("x-rate-limit-"));
    return withUsualHeaders(
      { ...response, headers: [...headers, ["sl-violations", violationsHeader(requestDifferences)]] },
      request,
      more,
    );
  }
}

/** The example to respond with. Undefined if the org responds. */
function exampleFor(request: WireRequest, examplesOnly: boolean): RequestedExample | undefined {
  const { method, query, headers } = request;
  const requested = requestedExample(query, headers["prefer"]);
  if (requested || examplesOnly) return requested ?? {};
  const unsized = headers["content-length"] === undefined && headers["transfer-encoding"] === undefined;
  // Okta requires the length of a POST or PUT.
  return unsized && (method === "POST" || method === "PUT") ? { code: 411 } : undefined;
}

const MAX_HEADER_LENGTH = 8_000;

/** The value of Prism's header `SL-Violations`, in ASCII and with a limited length. */
function violationsHeader(differences: readonly Difference[]): string {
  const ascii = JSON.stringify(differences).replaceAll(/[^ -~]/g, "?");
  return ascii.length > MAX_HEADER_LENGTH
    ? `Too many violations! ${ascii.slice(0, MAX_HEADER_LENGTH)}`
    : ascii;
}
