import type { Route, RoutedOperation } from "./contract/route.ts";
import type { HeaderLine, WireRequest } from "./http/exchange.ts";
import type { OrgAnswer } from "./org/org.ts";
import { oktaError } from "./org-error.ts";
import type { Throttle } from "./throttle.ts";
import { answerTokenRequest, TOKEN_PATH, type TokenEndpoint } from "./tokens/token-endpoint.ts";

/** What answers are made with. */
export interface RequestAnswerer {
  readonly throttle: Throttle;
  readonly tokens: TokenEndpoint;
  readonly answerOperation: (request: WireRequest, routed: RoutedOperation) => Promise<OrgAnswer>;
  readonly dress: (answer: OrgAnswer, request: WireRequest, more?: readonly HeaderLine[]) => OrgAnswer;
}

/** Answers any request: to an operation, to the token endpoint, or to what does not exist. */
export function createRequestAnswerer({ throttle, tokens, answerOperation, dress }: RequestAnswerer) {
  return async (request: WireRequest, route: Route, atOnce: number): Promise<OrgAnswer> => {
    const { requestId, pathname, method } = request;
    if (atOnce > throttle.concurrency) {
      return dress(oktaError(429, "E0000047", requestId, throttle.tooManyAtOnce()), request);
    }
    if (pathname === TOKEN_PATH && method === "POST") return token(request);
    if (route.unreadable) return dress(route.unreadable, request);
    if (route.operation) return answerOperation(request, route);
    const known = pathname === TOKEN_PATH || route.status === 405;
    return dress(
      known ? oktaError(405, "E0000022", requestId) : oktaError(404, "E0000008", requestId),
      request,
    );
  };

  async function token(request: WireRequest): Promise<OrgAnswer> {
    const { exceeded, headers } = throttle.take(TOKEN_PATH);
    const answer = exceeded
      ? oktaError(429, "E0000047", request.requestId)
      : await answerTokenRequest(request, tokens);
    return dress(answer, request, headers);
  }
}
