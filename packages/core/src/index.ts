export { unreadable } from "./answer.ts";
export { apiToken } from "./auth/api-token.ts";
export { type OAuthOptions, oauth } from "./auth/oauth.ts";
export type { PrivateJwk } from "./auth/private-key.ts";
export type { OnToken, TokenGrant } from "./auth/token-grant.ts";
export { createOktaClient, type OktaClient, type OktaClientOptions } from "./client.ts";
export type { Clock } from "./clock.ts";
export type { ContractDifference } from "./contract-difference.ts";
export { errorLine, isOktaErrorBody, type OktaErrorBody, printable } from "./error-body.ts";
export {
  type ErrorKind,
  kindOfAnswer,
  OktaError,
  type OktaErrorDetails,
} from "./errors.ts";
export type { components, operations as OperationTypes, paths } from "./generated/okta.ts";
export { type OperationId, operations } from "./generated/operations.ts";
export type { OnDifference } from "./layers/differences.ts";
export type { Fetch, Layer } from "./layers/layer.ts";
export type { RetryOptions } from "./layers/retry.ts";
export { linkTarget } from "./link.ts";
export type { JsonSchema, Operation, ParameterGroup } from "./operation.ts";
export { type List, type ListEnd, type ListItem, type ListPath, paginate } from "./paginate.ts";
export { segmentFault } from "./path.ts";
export type { SendOptions } from "./send.ts";
export { unwrap } from "./unwrap.ts";
