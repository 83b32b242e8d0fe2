import { OktaError } from "../errors.ts";
import type { Fetch } from "../layers/layer.ts";
import { timeout } from "../layers/timeout.ts";
import type { AccessToken } from "./access-token.ts";
import { askForToken, type TokenEndpoint, type TokenOutcome } from "./token-request.ts";

/** Deadline of one request, so that a call that waits can see it fail and another succeed within its own. */
const TIMEOUT_MS = 10_000;
/** How many more requests each of these is worth. */
const MOST = { nonce: 2, clock: 1, time: 3 };
/** The longest wait for a rate limit's reset: windows are of a minute. */
const MOST_UNTIL_RESET_MS = 65_000;
const FIRST_BACKOFF_MS = 1_000;
const MOST_BACKOFF_MS = 8_000;

/**
 * Gets a token. Asks again, each time with a new assertion and a new proof, on a challenge for a nonce, where the
 * answer shows that this machine's clock was wrong, and after 429, 5xx and failures of the network.
 *
 * @throws the error of the last answer or, where none came, what `next` rejected with.
 */
export async function fetchToken(
  endpoint: TokenEndpoint,
  next: Fetch,
  signal: AbortSignal,
): Promise<AccessToken> {
  const { local } = endpoint.clock;
  const send = timeout(TIMEOUT_MS, local)(next);
  const left = { ...MOST };
  for (;;) {
    const outcome = await askForToken(endpoint, send, signal).catch(unanswered);
    if ("token" in outcome) return outcome.token;
    const { error, again, response } = outcome;
    if (again === undefined || left[again]-- === 0) throw error;
    if (again !== "time") continue;
    const delayMs = delayBefore(MOST.time - left.time, response, local.now());
    if (delayMs > MOST_UNTIL_RESET_MS) throw error;
    await local.sleep(delayMs, signal);
  }
}

/** A request that got no answer can be sent again; one that was refused, or answered with what is no token, cannot. */
function unanswered(error: unknown): TokenOutcome {
  const lasting = error instanceof OktaError && error.kind !== "network" && error.kind !== "timeout";
  return lasting ? { error } : { error, again: "time" };
}

/** Until the reset that a 429 names; else full jitter, up to a bound that doubles. */
function delayBefore(attempt: number, response: Response | undefined, nowMs: number): number {
  const untilResetMs = response?.status === 429 ? untilReset(response.headers, nowMs) : undefined;
  return untilResetMs ?? Math.random() * Math.min(MOST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempt - 1));
}

/**
 * The reset minus the answer's own `Date`, and a second because both are whole ones. Of two resets the earlier
 * counts. Undefined where none is named, or means nothing: too many requests at once have limit 0.
 */
function untilReset(headers: Headers, nowMs: number): number | undefined {
  const resets = (headers.get("X-Rate-Limit-Reset") ?? "")
    .split(",")
    .map((reset) => Number.parseInt(reset, 10));
  const resetMs = Math.min(...resets.filter(Number.isFinite)) * 1_000;
  if (!Number.isFinite(resetMs) || headers.get("X-Rate-Limit-Limit") === "0") return undefined;
  const dateMs = Date.parse(headers.get("Date") ?? "");
  return Math.max(0, resetMs - (Number.isNaN(dateMs) ? nowMs : dateMs)) + 1_000;
}
