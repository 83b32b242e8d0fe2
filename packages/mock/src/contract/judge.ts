import "./one-language.ts";
import { createLogger, type IPrismDiagnostic, type IPrismOutput } from "@stoplight/prism-core";
import { createInstance, type IHttpResponse, type PrismHttpComponents } from "@stoplight/prism-http";
import type { WireRequest } from "../http/exchange.ts";
import type { OrgAnswer } from "../org/org.ts";
import type { AskedExample } from "./asked-example.ts";
import type { Operation } from "./operations.ts";
import { fromPrism, isBareRefusal, prismRequest, toPrism } from "./prism-message.ts";
import type { Difference } from "./violation.ts";

/** The result of an exchange. */
export interface Judgement {
  readonly answer: OrgAnswer;
  /** Whether the answer is one of the contract's examples. */
  readonly fromContract: boolean;
  /** Where the request broke the contract. The answer is then the contract's refusal. */
  readonly request: readonly Difference[];
  /** Where the answer broke the contract. */
  readonly response: readonly Difference[];
}

/** The org did not answer at all: it threw. */
export class OrgFailure extends Error {}

const SEVERITIES = ["Error", "Warning", "Information", "Hint"];
const NO_UPSTREAM = new URL("http://127.0.0.1");

/** The configuration of Prism. A new one for each request, because Prism changes it. */
const checks = (known = true) => ({
  checkSecurity: known,
  validateRequest: known,
  validateResponse: true,
  errors: true,
  upstreamProxy: undefined,
});

/**
 * Prism, as the judge between the one who asks and the org.
 *
 * In Prism's words it is a proxy, whose upstream is a function. A request that breaks the contract does not get there:
 * the upstream is then said not to be implemented, at which Prism answers with the contract's own example.
 */
export function createJudge() {
  const logger = createLogger("okta-idm-mock", { level: "silent" });

  return {
    /** The contract's example for this operation: the one asked for, or its first. */
    async example(request: WireRequest, { prism }: Operation, asked: AskedExample): Promise<Judgement> {
      const config = { ...checks(), isProxy: false as const, mock: { dynamic: false, ...asked } };
      const judge = createInstance(config, { logger });
      const found = await judge.request(prismRequest(request), [await prism()])();
      return judgement(orThrow(found));
    },

    /**
     * Lets a request through to `ask` if it keeps to the contract, and checks what comes back.
     *
     * @param known false if the answer does not depend on the form of the request, as with a wrong key.
     * @throws OrgFailure when `ask` throws.
     */
    async examine(
      request: WireRequest,
      { prism }: Operation,
      ask: () => OrgAnswer | Promise<OrgAnswer>,
      known = true,
    ): Promise<Judgement> {
      checkAccept(request.headers["accept"]);
      let given: OrgAnswer | undefined;
      let failure: unknown;
      const forward: PrismHttpComponents["forward"] =
        ({ validations }) =>
        () =>
        async () => {
          if (validations.some(isError)) return { _tag: "Left", left: NOT_FORWARDED };
          try {
            given = await ask();
            return { _tag: "Right", right: toPrism(given) };
          } catch (error) {
            failure = error;
            return { _tag: "Left", left: error as Error };
          }
        };
      const config = {
        ...checks(known),
        isProxy: true as const,
        upstream: NO_UPSTREAM,
        mock: { dynamic: false },
      };
      const judge = createInstance(config, { logger, forward });
      const found = await judge.request(prismRequest(request), [await prism()])();
      if (failure) throw new OrgFailure("The org failed", { cause: failure });
      return judgement(orThrow(found), given, request.query.has("fields"));
    },
  };
}

/** See `createJudge`. */
export type Judge = ReturnType<typeof createJudge>;

/** Prism throws at a broken Accept only if it answers itself. Here it is refused in both cases. */
function checkAccept(accept: string | undefined): void {
  const types = accept?.split(",") ?? [];
  if (!types.every((type) => /^\s*[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+\s*(;.*)?$/.test(type))) {
    throw new Error(`Accept is no list of media types: ${accept}`);
  }
}

/** The error at which Prism answers in the upstream's place. */
const NOT_FORWARDED = Object.assign(new Error(), {
  name: "https://stoplight.io/prism/errors#UPSTREAM_NOT_IMPLEMENTED",
});

/** @param partial whether `fields` left members out. */
function judgement(
  { output, validations }: IPrismOutput<IHttpResponse>,
  given?: OrgAnswer,
  partial = false,
): Judgement {
  return {
    answer: given ?? fromPrism(output),
    fromContract: given === undefined,
    request: validations.input.map(difference("request")),
    response: given ? validations.output.filter(counts(given, partial)).map(difference("response")) : [],
  };
}

/** OpenAPI cannot say that a body may be missing. The refusals of a proof and of a missing scope have none. */
const counts = (given: OrgAnswer, partial: boolean) => (found: IPrismDiagnostic) =>
  !(partial && found.code === "required") && (!isBareRefusal(given) || found.path?.[0] !== "body");

const isError = ({ severity }: IPrismDiagnostic) => SEVERITIES[severity] === "Error";

const difference =
  (side: string) =>
  ({ path = [], severity, code, message }: IPrismDiagnostic): Difference => ({
    location: [side, ...path],
    severity: SEVERITIES[severity] ?? "Error",
    ...(code !== undefined && { code }),
    message,
  });

function orThrow<T>(either: { _tag: "Left"; left: Error } | { _tag: "Right"; right: T }): T {
  if (either._tag === "Left") throw either.left;
  return either.right;
}
