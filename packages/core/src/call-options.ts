import { checkOptions, type KnownOptions } from "./errors/check-options.ts";

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
  onHead: true,
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
  | ("baseUrl" | "fetch" | "Request" | "onHead" | "cache");
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
