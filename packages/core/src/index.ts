export { AbortError } from "./abort-error.ts";
export { unreadable } from "./answer.ts";
export { apiToken } from "./auth/api-token.ts";
export { type OAuthOptions, oauth } from "./auth/oauth.ts";
export type { PrivateJwk } from "./auth/private-key.ts";
export type { OnToken, TokenGrant } from "./auth/token-grant.ts";
export { checkOptions, type KnownOptions, nearest, stepsBetween } from "./check-options.ts";
export { createOktaClient, type OktaClient, type OktaClientOptions } from "./client.ts";
export type { ClientEvent, OnEvent } from "./client-event.ts";
export type { Projected } from "./client-methods.ts";
export { type Clock, systemClock } from "./clock.ts";
export type { ContractDifference } from "./contract-difference.ts";
export { errorLine, isOktaErrorBody, type OktaErrorBody } from "./error-body.ts";
export { errorOfAnswer } from "./error-of-answer.ts";
export {
  type ErrorKind,
  kindOfAnswer,
  OktaError,
  type OktaErrorDetails,
  type Outcome,
} from "./errors.ts";
export { filterLiteral } from "./filter-literal.ts";
export type { components, operations as OperationTypes, paths } from "./generated/okta.ts";
export { type OperationId, operations } from "./generated/operations.ts";
export { version } from "./generated/version.ts";
export type { ConnectionOptions } from "./http/connections.ts";
export type { Deadlines } from "./http/deadlines.ts";
export type { Fetch } from "./http/fetch.ts";
export { HttpHeaders } from "./http/headers.ts";
export { linkTarget } from "./http/link.ts";
export { HttpRequest, type HttpRequestInit } from "./http/request.ts";
export { HttpResponse, type HttpResponseInit } from "./http/response.ts";
export type { SendOptions } from "./http/send.ts";
export { buildJson, type JsonFault, jsonFault, parseExactJson, stringifyJson } from "./json.ts";
export { parseJson } from "./json-bounds.ts";
export { JsonElement, splitJsonList } from "./json-list.ts";
export type { OnDifference } from "./layers/differences.ts";
export type { Layer, Send } from "./layers/layer.ts";
export type { RetryOptions } from "./layers/retry.ts";
export type { ListEnd } from "./list-end.ts";
export { ndjson } from "./ndjson.ts";
export type { JsonSchema, Lifecycle, Operation, ParameterGroup } from "./operation.ts";
export { parseOrgUrl } from "./org-url.ts";
export {
  type List,
  type ListItem,
  type ListPage,
  type ListPath,
  paginate,
  paginateRaw,
} from "./paginate.ts";
export { segmentFault } from "./path.ts";
export { printable, printableLines } from "./printable.ts";
export type { RateLimit } from "./rate-limit/bucket.ts";
export { RateLimiter, type RateLimitOptions, type RateLimitWait } from "./rate-limit/rate-limiter.ts";
export { remedyFor } from "./remedies.ts";
export { unwrap } from "./unwrap.ts";
