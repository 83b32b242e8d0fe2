import { createRequire } from "node:module";
import { createLogger, factory, type IPrismDiagnostic, type IPrismOutput } from "@stoplight/prism-core";
import type { IHttpConfig, IHttpRequest, IHttpResponse, PrismHttpComponents } from "@stoplight/prism-http";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http/dist/utils/operations.js";
import {
  validateInput,
  validateOutput,
  validateSecurity,
} from "@stoplight/prism-http/dist/validator/index.js";
import type { HeaderLine, WireRequest } from "../http/exchange.ts";
import type { OrgResponse } from "../org/org.ts";
import type { Contract, Document, Operation } from "./contract.ts";
import type { RequestedExample } from "./normalize-request.ts";

/** One place where a request or a response breaks the contract. */
export interface Difference {
  /** The place, e.g. `["response", "body", "0", "id"]`. */
  readonly location: readonly string[];
  /** `Error` or `Warning`. */
  readonly severity: string;
  readonly code?: string | number;
  readonly message: string;
}

/** A request or a response that broke the contract. */
export interface Violation {
  /**
   * `request`: the request was refused, unless all differences are warnings. `response`: the mock has a defect, and responded
   * with 500.
   */
  readonly side: "request" | "response";
  /** Undefined for a request to an operation that the mock does not have. */
  readonly operation?: string;
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** Status of the refusal, or of the response with the defect. */
  readonly status: number;
  readonly differences: readonly Difference[];
}

// Only these parts: the whole of Prism takes three times as long to load.
/** The result of an exchange. */
export interface Judgement {
  readonly response: OrgResponse;
  /** Whether the response is one of the contract's examples. */
  readonly fromContract: boolean;
  /** Where the request breaks the contract. The response is then the contract's refusal. */
  readonly requestDifferences: readonly Difference[];
  /** Where the response breaks the contract. */
  readonly responseDifferences: readonly Difference[];
}

/** Thrown if the org throws instead of responding. */
export class OrgFailure extends Error {}

type PrismOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

type PrismMocker = { readonly default: PrismHttpComponents["mock"] };

const require = createRequire(import.meta.url);

/** Shared by the judges of a process: Prism compiles validators for each operation object, which takes 150 ms. */
const prismOperations = new WeakMap<Contract, Map<string, Promise<PrismOperation>>>();

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
 * Checks requests and responses against the contract with Prism.
 *
 * For Prism it is a proxy with a function as upstream. A request that breaks the contract does not reach the upstream.
 * Prism then responds with an example of the contract.
 */
export function createJudge(contract: Contract) {
  const logger = createLogger("okta-idm-mock", { level: "silent" });
  const operations = prismOperations.get(contract) ?? new Map<string, Promise<PrismOperation>>();
  prismOperations.set(contract, operations);
  let mock: PrismHttpComponents["mock"] | undefined;

  /** The operation as Prism reads it. Made on first use: to make all of them would take most of the start. */
  function prismOperation(operation: Operation): Promise<PrismOperation> {
    const known = operations.get(operation.name) ?? readByPrism(contract.document, operation);
    operations.set(operation.name, known);
    return known;
  }

  /** The part of Prism that responds with examples. Loaded on first use, because that takes most of a second. */
  function loadExamples(): void {
    mock ??= (require("@stoplight/prism-http/dist/mocker/index.js") as PrismMocker).default;
  }

  async function run(
    request: WireRequest,
    operation: Operation,
    config: IHttpConfig,
    forward: PrismHttpComponents["forward"],
  ): Promise<IPrismOutput<IHttpResponse>> {
    const prism = factory<PrismOperation, IHttpRequest, IHttpResponse, IHttpConfig>(config, {
      logger,
      route: ({ resources }) => ({ _tag: "Right", right: resources[0] as PrismOperation }),
      validateInput,
      validateOutput,
      validateSecurity: validateSecurity as unknown as typeof validateInput,
      mock: (input) => (mock as PrismHttpComponents["mock"])(input),
      forward,
    });
    const result = await prism.request(toPrismRequest(request), [await prismOperation(operation)], config)();
    if (result._tag === "Left") throw result.left;
    return result.right;
  }

  return {
    /** Responds with an example of the contract for this operation: the requested one, or the first. */
    async example(
      request: WireRequest,
      operation: Operation,
      requested: RequestedExample,
    ): Promise<Judgement> {
      loadExamples();
      const config = { ...checks(), isProxy: false as const, mock: { dynamic: false, ...requested } };
      return judgement(await run(request, operation, config, neverForward));
    },

    /**
     * Calls `respond` if the request keeps to the contract, and checks its response.
     *
     * @param known false if the response does not depend on the request, as with a wrong key.
     * @throws OrgFailure if `respond` throws.
     */
    async examine(
      request: WireRequest,
      operation: Operation,
      respond: () => OrgResponse | Promise<OrgResponse>,
      known = true,
    ): Promise<Judgement> {
      checkAccept(request.headers["accept"]);
      let given: OrgResponse | undefined;
      let failure: unknown;
      const forward: PrismHttpComponents["forward"] =
        ({ validations }) =>
        () =>
        async () => {
          if (validations.some(isError)) {
            loadExamples();
            return { _tag: "Left", left: NOT_FORWARDED };
          }
          try {
            given = await respond();
            return { _tag: "Right", right: toPrismResponse(given) };
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
      try {
        return judgement(await run(request, operation, config, forward), given, request.query.has("fields"));
      } catch (error) {
        throw failure === undefined ? error : new OrgFailure("The org failed", { cause: failure });
      }
    },
  };
}

/** See `createJudge`. */
export type Judge = ReturnType<typeof createJudge>;

/** Prism rejects a malformed Accept only if it responds itself. Here it is rejected in both cases. */
function checkAccept(accept: string | undefined): void {
  const types = accept?.split(",") ?? [];
  if (!types.every((type) => /^\s*[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+\s*(;.*)?$/.test(type))) {
    throw new Error(`Accept is not a list of media types: ${accept}`);
  }
}

/** With this error, Prism responds with an example instead of the upstream. */
const NOT_FORWARDED = Object.assign(new Error(), {
  name: "https://stoplight.io/prism/errors#UPSTREAM_NOT_IMPLEMENTED",
});

const neverForward: PrismHttpComponents["forward"] = () => () => async () => ({
  _tag: "Left",
  left: NOT_FORWARDED,
});

/** @param partial whether the request asked for some members only, with `fields`. */
function judgement(
  { output, validations }: IPrismOutput<IHttpResponse>,
  given?: OrgResponse,
  partial = false,
): Judgement {
  return {
    response: given ?? fromPrismResponse(output),
    fromContract: given === undefined,
    requestDifferences: validations.input.map(difference("request")),
    responseDifferences: given
      ? validations.output.filter(counts(given, partial)).map(difference("response"))
      : [],
  };
}

/** OpenAPI cannot describe a missing body, and a rejected DPoP proof or a missing scope gives none. */
const counts = (given: OrgResponse, partial: boolean) => (found: IPrismDiagnostic) =>
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

/** Gives Prism a document with this operation and the components that it refers to. Prism writes into it. */
async function readByPrism(document: Document, { name, path, method }: Operation): Promise<PrismOperation> {
  const components: Record<string, Record<string, object>> = {};
  const collect = (text: string): void => {
    for (const [, group = "", member = ""] of text.matchAll(/"\$ref":"#\/components\/([^"/]+)\/([^"]+)"/g)) {
      const collected = components[group] ?? {};
      components[group] = collected;
      if (member in collected) continue;
      const component = JSON.stringify(document.components[group]?.[member]);
      collected[member] = JSON.parse(component) as object;
      collect(component);
    }
  };
  const text = JSON.stringify(document.paths[path]?.[method.toLowerCase()]);
  collect(text);
  const [operation] = await getHttpOperationsFromSpec({
    ...document,
    paths: { [path]: { [method.toLowerCase()]: JSON.parse(text) as object } },
    components: { ...components, securitySchemes: structuredClone(document.components["securitySchemes"]) },
  });
  if (!operation) throw new Error(`Prism cannot read ${name}.`);
  return operation;
}

function toPrismRequest({ method, pathname, query, headers, body }: WireRequest): IHttpRequest {
  const values: Record<string, string | string[]> = {};
  for (const name of query.keys()) {
    const all = query.getAll(name);
    values[name] = all.length === 1 ? (all[0] ?? "") : all;
  }
  return {
    method: method.toLowerCase() as IHttpRequest["method"],
    url: { path: pathname, query: values },
    headers: { ...headers },
    body: body === "" ? null : jsonOrText(body),
  };
}

function jsonOrText(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** Whether a response refuses a proof or a missing scope: its reason is in a header, and it has no body. */
const isBareRefusal = ({ status, headers, body }: OrgResponse) =>
  (status === 400 || status === 403) &&
  body === undefined &&
  headers.some(([name]) => name === "www-authenticate");

/** A response as Prism reads it, with the lines of a header joined. */
function toPrismResponse(response: OrgResponse): IHttpResponse {
  const headers: Record<string, string> = {};
  for (const [name, value] of response.headers)
    headers[name] = headers[name] ? `${headers[name]}, ${value}` : value;
  // A response without a body has no media type, which Prism would report.
  if (isBareRefusal(response)) headers["content-type"] = "application/json";
  return { statusCode: response.status, headers, body: response.body };
}

/** An example of the contract as a response, without the media type and request id, which every response gets. */
function fromPrismResponse({ statusCode, headers = {}, body }: IHttpResponse): OrgResponse {
  const lines = Object.entries(headers)
    .map(([name, value]): HeaderLine => [name.toLowerCase(), String(value)])
    .filter(([name]) => name !== "content-type" && name !== "x-okta-request-id");
  return { status: statusCode, headers: lines, body };
}
