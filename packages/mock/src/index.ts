export type { Difference, Violation } from "./contract/violation.ts";
export type { Fault, FaultAnswer, FaultScope } from "./faults/fault.ts";
export type { MockOptions } from "./mock-options.ts";
export { type Mock, startMock } from "./start-mock.ts";
export type { BucketLimit, Limits } from "./throttle.ts";
export type { OAuthClient } from "./tokens/oauth-client.ts";
