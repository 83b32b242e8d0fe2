import type { Client, MaybeOptionalInit, ParseAsResponse } from "openapi-fetch";
import type {
  ErrorResponse,
  HttpMethod,
  MediaType,
  PathsWithMethod,
  RequiredKeysOf,
  ResponseObjectMap,
  SuccessResponse,
} from "openapi-typescript-helpers";
import { checkOptions, type KnownOptions } from "./errors/check-options.ts";
import { OktaError } from "./errors/okta-error.ts";
import { emptyErrorBody } from "./errors/response-error.ts";
import type { paths } from "./generated/okta.ts";
import { type HeaderFields, HttpHeaders } from "./http/headers.ts";

// openapi-fetch takes what is marked as write-only out of the types of answers. The contract has none, and on the way a
// vocabulary that is open, `"ACTIVE" | (string & {})`, would become an object that is no string any more.

type Operation<Path extends keyof paths, Method extends HttpMethod> = paths[Path][Method] extends infer Found
  ? NonNullable<Found>
  : never;

/** An item of a list that was asked for with `fields`: its id, and whatever else was named. */
export type Projected<Item> = Item extends { id: infer Id; profile: infer Profile }
  ? { id: Id; profile?: Partial<Profile> } & Partial<Omit<Item, "id" | "profile">>
  : Item;

/** Options that ask for some members of each item only. */
export interface WithFields {
  params: { query: { fields: string } };
}

type Asked<Body, Options> = Options extends WithFields
  ? Body extends readonly (infer Item)[]
    ? Projected<Item>[]
    : Body
  : Body;

/** What a call resolves with: the body of a success, or of an error, and the answer itself. */
export type Answer<Called extends Record<string | number, unknown>, Options> =
  | {
      data: Asked<ParseAsResponse<SuccessResponse<ResponseObjectMap<Called>, MediaType>, Options>, Options>;
      error?: never;
      response: Response;
    }
  | { data?: never; error: ErrorResponse<ResponseObjectMap<Called>, MediaType>; response: Response };

type Init<Options> =
  RequiredKeysOf<Options> extends never
    ? [(Options & { [key: string]: unknown })?]
    : [Options & { [key: string]: unknown }];

type Call<Method extends HttpMethod> = <
  Path extends PathsWithMethod<paths, Method>,
  Options extends MaybeOptionalInit<paths[Path], Method>,
>(
  path: Path,
  ...init: Init<Options>
) => Promise<Answer<Operation<Path, Method>, Options>>;

/** The methods of an openapi-fetch client, typed by the contract. */
export interface ClientMethods extends Omit<Client<paths>, "request" | Uppercase<HttpMethod>> {
  GET: Call<"get">;
  PUT: Call<"put">;
  POST: Call<"post">;
  DELETE: Call<"delete">;
  /** A call whose method is a variable. */
  request: <
    Method extends HttpMethod,
    Path extends PathsWithMethod<paths, Method>,
    Options extends MaybeOptionalInit<paths[Path], Method>,
  >(
    method: Method,
    path: Path,
    ...init: Init<Options>
  ) => Promise<Answer<Operation<Path, Method>, Options>>;
}

type Method = (...given: readonly unknown[]) => Promise<CallResult>;

interface CallResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

const METHODS = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "request"] as const;

/**
 * Completes the calls of openapi-fetch: unknown options are rejected, headers can be lines, such as a `Headers` of fetch,
 * and every failed answer has an `error`.
 */
export function completeCalls<Client extends object>(client: Client): Client {
  const methods = client as Record<(typeof METHODS)[number], Method>;
  for (const name of METHODS) {
    const call = methods[name];
    const initAt = name === "request" ? 2 : 1;
    methods[name] = async (...given) => {
      const [method, path] = name === "request" ? given : [name, given[0]];
      checkCallOptions(`${String(method).toUpperCase()} ${path}`, given[initAt] as object | undefined);
      const init = Object(given[initAt]);
      const { headers, params } = init;
      if (!headers && !params?.header) return withError(await call(...given));
      const completed = {
        ...init,
        headers: fieldsOf(headers),
        params: { ...params, header: fieldsOf(params?.header) },
      };
      return withError(await call(...given.slice(0, initAt), completed));
    };
  }
  return client;
}

/** An answer that failed with an empty body gets an error in the form of Okta's, without a code. */
function withError(result: CallResult): CallResult {
  const { error, response } = result;
  if (response.ok || (error !== undefined && error !== "")) return result;
  return { ...result, error: emptyErrorBody(response) };
}

/** @throws OktaError of kind `refused` that does not repeat what was given: it may be the header that signs in. */
function fieldsOf(headers: unknown): unknown {
  if (headers === undefined || headers === null) return headers;
  if (typeof headers !== "object") {
    throw new OktaError("refused", "Headers are an object by name, or lines of name and value");
  }
  return Symbol.iterator in headers ? new HttpHeaders(headers as HeaderFields) : headers;
}

/** What a call takes: openapi-fetch's own options, those of fetch, and what this client adds. */
const CALL_OPTIONS: KnownOptions<CallOptions> = {
  params: true,
  body: true,
  headers: true,
  signal: true,
  parseAs: true,
  querySerializer: true,
  bodySerializer: true,
  pathSerializer: true,
  middleware: true,
  baseUrl: true,
  fetch: true,
  Request: true,
  onHeaders: true,
  method: true,
  cache: true,
  credentials: true,
  dispatcher: true,
  duplex: true,
  integrity: true,
  keepalive: true,
  mode: true,
  redirect: true,
  referrer: true,
  referrerPolicy: true,
  window: true,
};

const PARAMS: KnownOptions<CallParams> = { path: true, query: true, header: true, cookie: true };

type OwnOptions =
  | ("params" | "parseAs" | "querySerializer" | "bodySerializer" | "pathSerializer" | "middleware")
  | ("baseUrl" | "fetch" | "Request" | "onHeaders" | "cache");
type CallOptions = { readonly [Name in OwnOptions | keyof RequestInit]?: unknown };
type CallParams = { readonly [Name in "path" | "query" | "header" | "cookie"]?: unknown };

/**
 * Rejects options of a call that do not exist. A misspelt `params` or `query` would list everything.
 *
 * @param call the call as an error names it, e.g. `GET /api/v1/users`.
 * @throws OktaError of kind `refused`.
 */
export function checkCallOptions(call: string, given: object | undefined): void {
  checkOptions<CallOptions>(call, CALL_OPTIONS, given);
  const { params } = (given ?? {}) as { readonly params?: object | null };
  checkOptions<CallParams>(`params of ${call}`, PARAMS, params ?? undefined);
}
