import { asOktaReads } from "./contract/as-okta-reads.ts";
import { type AskedExample, askedExample } from "./contract/asked-example.ts";
import { type Judge, type Judgement, OrgFailure } from "./contract/judge.ts";
import type { Operation } from "./contract/operations.ts";
import type { RoutedOperation } from "./contract/route.ts";
import type { Difference, Violation } from "./contract/violation.ts";
import type { HeaderLine, WireRequest } from "./http/exchange.ts";
import { brokenContract, problemOf } from "./http/problem.ts";
import { oktaError } from "./okta-error.ts";
import type { Org, OrgAnswer } from "./org/org.ts";
import { unhurried } from "./org/steps.ts";
import type { Throttle } from "./throttle.ts";
import { authenticate, missingScope } from "./tokens/authenticate.ts";
import type { TokenEndpoint } from "./tokens/token-endpoint.ts";

/** The parts that answer operations. */
export interface OperationAnswerer {
  readonly judge: Judge;
  readonly org: Org;
  /** Whether all answers are the contract's examples. */
  readonly examplesOnly: boolean;
  readonly throttle: Throttle;
  readonly apiKeys: ReadonlySet<string>;
  readonly tokens: TokenEndpoint;
  /** Adds the headers that Okta sends with every response. */
  readonly withUsualHeaders: (
    answer: OrgAnswer,
    request: WireRequest,
    more?: readonly HeaderLine[],
  ) => OrgAnswer;
  /** Records what broke the contract. */
  readonly record: (violation: Violation) => void;
}

/**
 * Answers requests to operations. Checks key or token, rate limit, scope and contract, asks the org, and checks its answer.
 */
export function createOperationAnswerer(mock: OperationAnswerer) {
  const { judge, throttle, withUsualHeaders } = mock;

  return async (sent: WireRequest, routed: RoutedOperation): Promise<OrgAnswer> => {
    const { request, ignored } = asOktaReads(sent, routed.operation);
    try {
      const example = exampleFor(request, mock.examplesOnly);
      if (!example) return await answerOf(request, routed, ignored);
      const judgement = await judge.example(request, routed.operation, example);
      return settled(request, routed.operation, judgement, [], ignored);
    } catch (error) {
      if (error instanceof OrgFailure) throw error;
      return withUsualHeaders(problemOf(error as Error), request);
    }
  };

  async function answerOf(
    request: WireRequest,
    { operation, path }: RoutedOperation,
    ignored: readonly Difference[],
  ): Promise<OrgAnswer> {
    if (!request.headers["authorization"]) {
      // The contract requires the header, and has the response.
      const nobody = () => oktaError("invalidSession", request.requestId);
      return settled(request, operation, await judge.examine(request, operation, nobody), [], ignored);
    }
    const who = await authenticate(request, operation, mock.apiKeys, mock.tokens);
    const refused = (answer: OrgAnswer, more?: readonly HeaderLine[]) =>
      judge.examine(request, operation, () => withUsualHeaders(answer, request, more), false);
    if (!who.actor) return settled(request, operation, await refused(who.refusal), [], ignored);

    const quota = throttle.take(operation.bucket);
    const refusal = quota.exceeded
      ? oktaError("tooManyRequests", request.requestId)
      : missingScope(who, request, operation);
    if (refusal) {
      return settled(request, operation, await refused(refusal, quota.headers), quota.headers, ignored);
    }

    if (!mock.org.handles(operation.name)) {
      const judgement = await judge.example(request, operation, {});
      return settled(request, operation, judgement, quota.headers, ignored);
    }
    const ask = async () => {
      // Links and events name the path without the slashes that do not count.
      const url = request.pathname + request.url.slice(`${request.url}?`.indexOf("?"));
      const asked = {
        ...request,
        url,
        operation: operation.name,
        path,
        actor: who.actor,
        ...(request.body !== "" && operation.takesBody && { json: JSON.parse(request.body) as unknown }),
      };
      return withUsualHeaders(await unhurried(mock.org.handle(asked)), request, quota.headers);
    };
    return settled(request, operation, await judge.examine(request, operation, ask), quota.headers, ignored);
  }

  /** Records what broke the contract, and says so in the response. */
  function settled(
    request: WireRequest,
    operation: Operation,
    judgement: Judgement,
    more: readonly HeaderLine[],
    ignored: readonly Difference[],
  ): OrgAnswer {
    const { answer, request: asked, response } = judgement;
    const { name } = operation;
    const { method, url } = request;
    const exchange = { operation: name, method, url, status: answer.status };
    const differences = [...ignored, ...asked];
    if (differences.length > 0) mock.record({ side: "request", ...exchange, differences });
    if (response.length > 0) {
      mock.record({ side: "answer", ...exchange, differences: response });
      return withUsualHeaders(brokenContract(name, response), request, more);
    }
    if (!judgement.fromContract) return answer;
    if (asked.length === 0) return withUsualHeaders(answer, request);
    // The rate-limit headers of the example would contradict the real ones.
    const own = answer.headers.filter(([header]) => !header.startsWith("x-rate-limit-"));
    return withUsualHeaders(
      { ...answer, headers: [...own, ["sl-violations", inHeader(asked)]] },
      request,
      more,
    );
  }
}

/** The example to answer with. Undefined if the org answers. */
function exampleFor(request: WireRequest, examplesOnly: boolean): AskedExample | undefined {
  const { method, query, headers } = request;
  const asked = askedExample(query, headers["prefer"]);
  if (asked || examplesOnly) return asked ?? {};
  const unsized = headers["content-length"] === undefined && headers["transfer-encoding"] === undefined;
  // Okta requires the length of a POST or PUT.
  return unsized && (method === "POST" || method === "PUT") ? { code: 411 } : undefined;
}

const MOST_IN_HEADER = 8_000;

/** In the form that Prism uses. Headers hold ASCII only, and little of it. */
function inHeader(differences: Judgement["request"]): string {
  const ascii = JSON.stringify(differences).replaceAll(/[^ -~]/g, "?");
  return ascii.length > MOST_IN_HEADER ? `Too many violations! ${ascii.slice(0, MOST_IN_HEADER)}` : ascii;
}
