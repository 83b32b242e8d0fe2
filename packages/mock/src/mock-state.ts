import { createOperationAnswerer } from "./answer-operation.ts";
import { createRequestAnswerer } from "./answer-request.ts";
import type { AdjustableClock } from "./clock.ts";
import type { Judge } from "./contract/judge.ts";
import type { Operation } from "./contract/operations.ts";
import type { Violation } from "./contract/violation.ts";
import { createFaultScript, type FaultScript } from "./faults/fault-script.ts";
import { readFaults } from "./faults/read-faults.ts";
import type { HeaderLine, WireRequest } from "./http/exchange.ts";
import { createFront } from "./http/front.ts";
import { withResponseHeaders } from "./http/response-headers.ts";
import { hiddenUrl } from "./journal/hide-secrets.ts";
import { createJournal, type Journal } from "./journal/journal.ts";
import type { MockOptions } from "./mock-options.ts";
import type { Org, OrgAnswer, OrgOptions } from "./org/org.ts";
import { seededRandom } from "./random.ts";
import { createThrottle } from "./throttle.ts";
import { createAccessTokens } from "./tokens/access-tokens.ts";
import { createNonces } from "./tokens/nonces.ts";
import { usedOnce } from "./tokens/used-once.ts";

/** The parts of a mock that `reset()` keeps. */
export interface Lasting {
  readonly options: MockOptions;
  readonly operations: readonly Operation[];
  readonly judge: Judge;
  readonly clock: AdjustableClock;
  readonly orgOf: (options: OrgOptions) => Org;
}

/** The parts of a mock that `reset()` replaces: org, faults, limits, tokens and records. */
export interface MockState {
  /** Answers every request except those to `/_mock/`. */
  readonly front: ReturnType<typeof createFront>;
  readonly script: FaultScript;
  readonly violations: readonly Violation[];
  readonly journal: Journal;
}

export const API_KEY = "mock-api-key";
/** Limit of `violations()`, so that a loop that goes wrong does not fill the memory. */
const MOST_VIOLATIONS = 1_000;

/** @throws Error when faults or state of the options are not valid. */
export function createMockState({ options, operations, judge, clock, orgOf }: Lasting): MockState {
  const { seed = 1, latencyMs = 0, faults = [], apiKeys = [], oauthClients = [] } = options;
  const script = createFaultScript(seededRandom(seed));
  script.add(
    readFaults(
      faults,
      operations.map(({ name }) => name),
    ),
  );
  const violations: Violation[] = [];
  const journal = createJournal();
  // A source of its own, so that ids and cookies do not depend on how often a fault was drawn.
  const random = seededRandom(seed + 1);
  const throttle = createThrottle(clock, options.limits);
  const tokens = {
    clients: oauthClients,
    clock,
    used: usedOnce(clock),
    nonces: createNonces(clock, seed),
    tokens: createAccessTokens(clock),
  };
  const withUsualHeaders = (answer: OrgAnswer, request: WireRequest, more?: readonly HeaderLine[]) =>
    withResponseHeaders(answer, request, clock.now(), random, more);
  const record = (violation: Violation) => {
    if (violations.length >= MOST_VIOLATIONS) return;
    violations.push({ ...violation, url: hiddenUrl(violation.url) });
  };
  const answerOperation = createOperationAnswerer({
    judge,
    org: orgOf({ ...options, seed, clock }),
    examplesOnly: options.answers === "examples",
    throttle,
    apiKeys: new Set([API_KEY, ...apiKeys]),
    tokens,
    withUsualHeaders,
    record,
  });
  const work = createRequestAnswerer({ throttle, tokens, seed, answerOperation, withUsualHeaders, record });
  const front = createFront({
    operations,
    random,
    throttle,
    script,
    latencyMs,
    clock,
    journal,
    work,
    withUsualHeaders,
  });
  return { front, script, violations, journal };
}
