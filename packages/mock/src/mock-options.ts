import type { Fault } from "./faults/fault.ts";
import type { OrgOptions } from "./org/org.ts";
import type { Limits } from "./throttle.ts";
import type { OAuthClient } from "./tokens/oauth-client.ts";

/** The options of `startMock` and `okta-idm-mock`. */
export interface MockOptions extends Omit<OrgOptions, "clock"> {
  /** Port on the loopback. Default 0: any free one. */
  readonly port?: number;
  /** When requests are refused with 429. */
  readonly limits?: Limits;
  /** Faults from the start. */
  readonly faults?: readonly Fault[];
  /** How many times as fast as the wall clock the mock's runs. 0: it moves by `advance()` only. Default 1. */
  readonly speed?: number;
  /** When the mock's clock starts: an ISO date. With `speed: 0`, two runs of one seed answer the same. Default: now. */
  readonly startTime?: string;
  /** Whether the mock speaks HTTPS, with a certificate made for it; `mock.ca` is the CA to trust. Default false. */
  readonly tls?: boolean;
  /** Host names besides the loopback's by which the mock may be called. Any other is refused with 421. */
  readonly allowHosts?: readonly string[];
  /** Origins of web pages that may call and control the mock, e.g. `http://localhost:5173`. Default: none. */
  readonly allowOrigins?: readonly string[];
  /** API tokens to accept besides the mock's own. */
  readonly apiKeys?: readonly string[];
  /** Service apps that may get tokens. */
  readonly oauthClients?: readonly OAuthClient[];
  /** How long each answer takes, at least. Default 0. */
  readonly latencyMs?: number;
  /**
   * Where answers come from: `org`, which keeps state, or `examples`, the contract's own for each operation, whatever
   * the ids and the key. Default `org`.
   */
  readonly answers?: "org" | "examples";
}
