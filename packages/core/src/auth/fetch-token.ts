import { OktaError } from "../errors/okta-error.ts";
import type { Send } from "../http/layer.ts";
import { isConcurrencyLimit, untilResetMs } from "../rate-limit/quota.ts";
import type { AccessToken } from "./access-token.ts";
import { askForToken, type TokenEndpoint } from "./token-request.ts";

/** How many more requests each of these is worth. */
const MOST = { nonce: 2, clock: 1, time: 3 };
/** The longest wait for a rate limit's reset: windows are of a minute. */
const MOST_UNTIL_RESET_MS = 65_000;
const FIRST_BACKOFF_MS = 1_000;

/**
 * Gets a token. Asks again, each time with a new assertion and a new proof, on a challenge for a nonce, where the
 * answer shows that this machine's clock was wrong, and after 429 and 5xx.
 *
 * @throws the error of the last answer; where none came, the failure of the network as one of a call that was not
 *   sent, which the retry meets.
 */
export async function fetchToken(
  endpoint: TokenEndpoint,
  next: Send,
  signal: AbortSignal,
): Promise<AccessToken> {
  const { local } = endpoint.clock;
  const left = { ...MOST };
  for (;;) {
    const outcome = await askForToken(endpoint, next, signal).catch(unanswered);
    if ("token" in outcome) return outcome.token;
    const { error, again, response } = outcome;
    if (again === undefined || left[again]-- === 0) throw error;
    if (again !== "time") continue;
    const delayMs = delayBefore(MOST.time - left.time, response, local.now());
    if (delayMs > MOST_UNTIL_RESET_MS) throw error;
    await local.sleep(delayMs, signal);
  }
}

/** Whatever became of the token request, the call that needed the token never left. */
function unanswered(error: unknown): never {
  if (!(error instanceof OktaError) || (error.kind !== "network" && error.kind !== "timeout")) throw error;
  const { kind, code, message, cause } = error;
  const retryable = error.retryable || error.outcome === "unknown";
  throw new OktaError(kind, `No token was to be had: ${message}`, {
    code,
    cause,
    outcome: "not_sent",
    retryable,
  });
}

/** Until the reset that a 429 names; else full jitter, up to a bound that doubles. */
function delayBefore(attempt: number, response: Response | undefined, nowMs: number): number {
  const named = response?.status === 429 && response.headers.has("X-Rate-Limit-Reset");
  if (named && !isConcurrencyLimit(response)) return untilResetMs(response, nowMs);
  return Math.random() * FIRST_BACKOFF_MS * 2 ** (attempt - 1);
}
