import type { Route, RoutedOperation } from "./contract/route.ts";
import type { Violation } from "./contract/violation.ts";
import type { HeaderLine, WireRequest } from "./http/exchange.ts";
import { noOperation, oktaError } from "./okta-error.ts";
import type { OrgAnswer } from "./org/org.ts";
import { METADATA_PATH, orgMetadata } from "./org-metadata.ts";
import type { Throttle } from "./throttle.ts";
import { answerTokenRequest, TOKEN_PATH, type TokenEndpoint } from "./tokens/token-endpoint.ts";

/** The parts that answer requests. */
export interface RequestAnswerer {
  readonly throttle: Throttle;
  readonly tokens: TokenEndpoint;
  readonly seed: number;
  readonly answerOperation: (request: WireRequest, routed: RoutedOperation) => Promise<OrgAnswer>;
  readonly withUsualHeaders: (
    answer: OrgAnswer,
    request: WireRequest,
    more?: readonly HeaderLine[],
  ) => OrgAnswer;
  /** Records what broke the contract. */
  readonly record: (violation: Violation) => void;
}

/** Answers any request: to an operation, to the token endpoint, or to an operation that the mock does not have. */
export function createRequestAnswerer(mock: RequestAnswerer) {
  const { throttle, tokens, answerOperation, withUsualHeaders } = mock;

  return async (request: WireRequest, route: Route, atOnce: number): Promise<OrgAnswer> => {
    const { requestId, pathname, method } = request;
    if (atOnce > throttle.concurrency) {
      return withUsualHeaders(oktaError("tooManyRequests", requestId, throttle.tooManyAtOnce()), request);
    }
    if (pathname === TOKEN_PATH && method === "POST") return token(request);
    if (pathname === METADATA_PATH && method === "GET")
      return withUsualHeaders(orgMetadata(request, mock.seed), request);
    if (route.unreadable) return withUsualHeaders(route.unreadable, request);
    if (route.operation) return answerOperation(request, route);
    if (pathname === TOKEN_PATH || route.status === 405) {
      return withUsualHeaders(oktaError("methodNotAllowed", requestId), request);
    }
    return withUsualHeaders(missing(request, route.methods), request);
  };

  /** Refuses a request to an operation that the mock does not have, and records it. */
  function missing(request: WireRequest, methods: readonly string[]): OrgAnswer {
    const { method, pathname, url } = request;
    const message = `The mock has no operation ${method} ${pathname}`;
    const differences = [{ location: ["request", "path"], severity: "Error", message }];
    mock.record({ side: "request", method, url, status: 501, differences });
    return noOperation(request, methods);
  }

  async function token(request: WireRequest): Promise<OrgAnswer> {
    const { exceeded, headers } = throttle.take(TOKEN_PATH);
    const answer = exceeded
      ? oktaError("tooManyRequests", request.requestId)
      : await answerTokenRequest(request, tokens);
    return withUsualHeaders(answer, request, headers);
  }
}
