import type { Fault } from "./faults/fault.ts";
import type { OrgOptions } from "./org/org.ts";
import type { Limits } from "./throttle.ts";
import type { OAuthClient } from "./tokens/oauth-client.ts";

/** What `startMock` and `okta-idm-mock` take. */
export interface MockOptions extends Omit<OrgOptions, "clock"> {
  /** Port on the loopback. Default 0: any free one. */
  readonly port?: number;
  /** When requests are refused with 429. */
  readonly limits?: Limits;
  /** What goes wrong, from the start. */
  readonly faults?: readonly Fault[];
  /** How much faster the mock's clock runs than the wall's. Default 1. */
  readonly speed?: number;
  /** Keys that are taken besides the mock's own. */
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
