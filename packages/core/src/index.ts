export type { OnToken, TokenGrant } from "./auth/access-token.ts";
export { apiToken } from "./auth/api-token.ts";
export { type OAuthOptions, oauth } from "./auth/oauth.ts";
export type { PrivateJwk } from "./auth/private-key.ts";
export type { Projected } from "./call.ts";
export { createOktaClient, type OktaClient, type OktaClientOptions } from "./client.ts";
export type { ContractDifference } from "./contract/differences.ts";
export type { JsonSchema, Lifecycle, Operation, ParameterGroup } from "./contract/operations.ts";
export { AbortError } from "./errors/abort-error.ts";
export { checkOptions, editDistance, type KnownOptions, nearest } from "./errors/check-options.ts";
export { errorLine, isOktaErrorBody, type OktaErrorBody } from "./errors/error-body.ts";
export { type ErrorKind, OktaError, type OktaErrorDetails, type Outcome } from "./errors/okta-error.ts";
export { kindOfResponse } from "./errors/policy.ts";
export { printable, printableLines } from "./errors/printable.ts";
export { REJECTIONS } from "./errors/rejections.ts";
export {
  type KindRemedy,
  type OptionNames,
  REMEDY_BY_CODE,
  REMEDY_BY_KIND,
  type Remedy,
  remedyFor,
} from "./errors/remedies.ts";
export { errorFromResponse, unreadableResponse } from "./errors/response-error.ts";
export { shapeFault, unwrap } from "./errors/unwrap.ts";
export type { components, operations as OperationTypes, paths } from "./generated/okta.ts";
export { type OperationId, operations } from "./generated/operations.ts";
export { version } from "./generated/version.ts";
export { certificatesIn, PEM_FORM } from "./http/certificates.ts";
export type { ClientEvent, OnEvent } from "./http/client-event.ts";
export { type BackoffOptions, backoffMs, type Clock, systemClock } from "./http/clock.ts";
export type { ConnectionOptions } from "./http/connections.ts";
export type { Deadlines } from "./http/exchange.ts";
export { HttpHeaders } from "./http/headers.ts";
export {
  buildJson,
  type JsonFault,
  jsonFault,
  jsonOrUndefined,
  parseExactJson,
  parseJson,
  stringifyJson,
} from "./http/json.ts";
export type { Layer, Send } from "./http/layer.ts";
export { isLoopback, parseOrgUrl } from "./http/org-url.ts";
export { HttpRequest, type HttpRequestInit } from "./http/request.ts";
export { HttpResponse, type HttpResponseInit } from "./http/response.ts";
export type { Fetch, SendOptions } from "./http/send.ts";
export { filterLiteral, segmentFault } from "./http/serializers.ts";
export type { OnDifference } from "./layers/report-differences.ts";
export type { RetryOptions } from "./layers/retry.ts";
export { JsonElement, splitJsonList } from "./lists/json-list.ts";
export type { ListEnd } from "./lists/list-end.ts";
export { linkTarget } from "./lists/list-page.ts";
export { ndjson } from "./lists/ndjson.ts";
export {
  type List,
  type ListItem,
  type ListPage,
  type ListPath,
  paginate,
  paginateRaw,
} from "./lists/paginate.ts";
export type { RateLimit } from "./rate-limit/bucket.ts";
export { RateLimiter, type RateLimitOptions, type RateLimitWait } from "./rate-limit/rate-limiter.ts";
