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
import { rejection } from "./errors/rejections.ts";
import { emptyErrorBody } from "./errors/response-error.ts";
import type { paths } from "./generated/okta.ts";
import { type HeaderFields, HttpHeaders } from "./http/headers.ts";

// openapi-fetch removes write-only members from the types of responses. The contract has none, and the removal would turn
// an open vocabulary, `"ACTIVE" | (string & {})`, into an object type.

type Operation<Path extends keyof paths, Method extends HttpMethod> = paths[Path][Method] extends infer Found
  ? NonNullable<Found>
  : never;

/** An item of a list that was requested with `fields`: it has its id and only the named members. */
export type Projected<Item> = Item extends { id: infer Id; profile: infer Profile }
  ? { id: Id; profile?: Partial<Profile> } & Partial<Omit<Item, "id" | "profile">>
  : Item;

/** Options that request only some members of each item. */
export interface WithFields {
  params: { query: { fields: string } };
}

type Requested<Body, Options> = Options extends WithFields
  ? Body extends readonly (infer Item)[]
    ? Projected<Item>[]
    : Body
  : Body;

/** A call resolves with the body of a success or of an error, and the response. */
export type CallResponse<Called extends Record<string | number, unknown>, Options> =
  | {
      data: Requested<
        ParseAsResponse<SuccessResponse<ResponseObjectMap<Called>, MediaType>, Options>,
        Options
      >;
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
) => Promise<CallResponse<Operation<Path, Method>, Options>>;

/** The methods of an openapi-fetch client, typed by the contract. */
export interface ClientMethods extends Omit<Client<paths>, "request" | Uppercase<HttpMethod>> {
  GET: Call<"get">;
  PUT: Call<"put">;
  POST: Call<"post">;
  DELETE: Call<"delete">;
  /** A call with a variable method. */
  request: <
    Method extends HttpMethod,
    Path extends PathsWithMethod<paths, Method>,
    Options extends MaybeOptionalInit<paths[Path], Method>,
  >(
    method: Method,
    path: Path,
    ...init: Init<Options>
  ) => Promise<CallResponse<Operation<Path, Method>, Options>>;
}

type Method = (...args: readonly unknown[]) => Promise<CallResult>;

interface CallResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

const METHODS = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "request"] as const;

/**
 * Extends the calls of openapi-fetch: they reject unknown options, accept headers as pairs, such as a `Headers` of fetch,
 * and give every failed response an `error`.
 */
export function extendCalls<Client extends object>(client: Client): Client {
  const methods = client as Record<(typeof METHODS)[number], Method>;
  for (const name of METHODS) {
    const call = methods[name];
    const initAt = name === "request" ? 2 : 1;
    methods[name] = async (...args) => {
      const [method, path] = name === "request" ? args : [name, args[0]];
      checkCallOptions(`${String(method).toUpperCase()} ${path}`, args[initAt] as object | undefined);
      const init = Object(args[initAt]);
      const { headers, params } = init;
      if (!headers && !params?.header) return withError(await call(...args));
      const extended = {
        ...init,
        headers: headerFields(headers),
        params: { ...params, header: headerFields(params?.header) },
      };
      return withError(await call(...args.slice(0, initAt), extended));
    };
  }
  return client;
}

/** Adds an error in Okta's form to a failed response with an empty body. */
function withError(result: CallResult): CallResult {
  const { error, response } = result;
  if (response.ok || (error !== undefined && error !== "")) return result;
  return { ...result, error: emptyErrorBody(response) };
}

/** @throws OktaError of kind `refused`. It does not repeat the value, which may be a credential. */
function headerFields(headers: unknown): unknown {
  if (headers === undefined || headers === null) return headers;
  if (typeof headers !== "object") throw rejection("headersInvalid");
  return Symbol.iterator in headers ? new HttpHeaders(headers as HeaderFields) : headers;
}

/** The options of a call: those of openapi-fetch, those of fetch, and those of this client. */
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
 * Rejects unknown options of a call. A misspelt `params` or `query` would list everything.
 *
 * @param call as an error names it, e.g. `GET /api/v1/users`.
 * @throws OktaError of kind `refused`.
 */
export function checkCallOptions(call: string, given: object | undefined): void {
  checkOptions<CallOptions>(call, CALL_OPTIONS, given);
  const { params } = (given ?? {}) as { readonly params?: object | null };
  checkOptions<CallParams>(`params of ${call}`, PARAMS, params ?? undefined);
}
