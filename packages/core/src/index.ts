export { apiToken } from "./auth/api-token.ts";
export { type OAuthOptions, oauth } from "./auth/oauth.ts";
export type { PrivateJwk } from "./auth/private-key.ts";
export type { OnToken, TokenGrant } from "./auth/token-grant.ts";
export { createOktaClient, type OktaClient, type OktaClientOptions } from "./client.ts";
export type { Projected } from "./client-methods.ts";
export type { ContractDifference } from "./contract/differences.ts";
export type { JsonSchema, Lifecycle, Operation, ParameterGroup } from "./contract/operations.ts";
export { AbortError } from "./errors/abort-error.ts";
export { unreadable } from "./errors/answer.ts";
export { checkOptions, type KnownOptions, nearest, stepsBetween } from "./errors/check-options.ts";
export { errorLine, isOktaErrorBody, type OktaErrorBody } from "./errors/error-body.ts";
export { errorOfAnswer } from "./errors/error-of-answer.ts";
export {
  type ErrorKind,
  kindOfAnswer,
  OktaError,
  type OktaErrorDetails,
  type Outcome,
} from "./errors/okta-error.ts";
export { printable, printableLines } from "./errors/printable.ts";
export { remedyFor } from "./errors/remedies.ts";
export { unwrap } from "./errors/unwrap.ts";
export type { components, operations as OperationTypes, paths } from "./generated/okta.ts";
export { type OperationId, operations } from "./generated/operations.ts";
export { version } from "./generated/version.ts";
export { certificatesIn, PEM_FORM } from "./http/certificates.ts";
export type { ClientEvent, OnEvent } from "./http/client-event.ts";
export { type Clock, systemClock } from "./http/clock.ts";
export type { ConnectionOptions } from "./http/connections.ts";
export type { Deadlines } from "./http/deadlines.ts";
export type { Fetch } from "./http/fetch.ts";
export { HttpHeaders } from "./http/headers.ts";
export { buildJson, type JsonFault, jsonFault, parseExactJson, stringifyJson } from "./http/json.ts";
export { parseJson } from "./http/json-bounds.ts";
export { JsonElement, splitJsonList } from "./http/json-list.ts";
export type { Layer, Send } from "./http/layer.ts";
export { linkTarget } from "./http/link.ts";
export { parseOrgUrl } from "./http/org-url.ts";
export { segmentFault } from "./http/path.ts";
export { HttpRequest, type HttpRequestInit } from "./http/request.ts";
export { HttpResponse, type HttpResponseInit } from "./http/response.ts";
export type { SendOptions } from "./http/send.ts";
export type { OnDifference } from "./layers/differences.ts";
export type { RetryOptions } from "./layers/retry.ts";
export { filterLiteral } from "./lists/filter-literal.ts";
export type { ListEnd } from "./lists/list-end.ts";
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
