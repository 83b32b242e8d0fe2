import type { AdjustableClock } from "./clock.ts";
import type { Contract } from "./contract/contract.ts";
import type { Judge, Violation } from "./contract/judge.ts";
import { readFaults } from "./faults/fault.ts";
import { createFaultScript, type FaultScript } from "./faults/fault-script.ts";
import type { HeaderLine, WireRequest } from "./http/exchange.ts";
import { createFront } from "./http/front.ts";
import { createJournal, hiddenUrl, type Journal } from "./journal.ts";
import type { MockOptions } from "./mock-options.ts";
import type { Org, OrgOptions, OrgResponse } from "./org/org.ts";
import { hex, seededRandom } from "./random.ts";
import { createResponder } from "./respond.ts";
import { createThrottle } from "./throttle.ts";
import { createAccessTokens, createNonces, usedOnce } from "./tokens/token-store.ts";

/** The parts of a mock that `reset()` keeps. */
export interface PermanentParts {
  readonly options: MockOptions;
  readonly contract: Contract;
  readonly judge: Judge;
  readonly clock: AdjustableClock;
  readonly createOrg: (options: OrgOptions) => Org;
}

/** The parts of a mock that `reset()` replaces: org, faults, limits, tokens and records. */
export interface MockState {
  /** Responds to every request except those to `/_mock/`. */
  readonly front: ReturnType<typeof createFront>;
  readonly script: FaultScript;
  readonly violations: readonly Violation[];
  readonly journal: Journal;
}

export const API_KEY = "mock-api-key";
/** Limit of `violations()`, so that a client in a loop does not fill the memory. */
const MAX_VIOLATIONS = 1_000;

/** @throws Error if the faults or the state in the options are not valid. */
export function createMockState({ options, contract, judge, clock, createOrg }: PermanentParts): MockState {
  const { operations } = contract;
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
  // A separate source, so that ids and cookies do not depend on the probabilities of faults.
  const random = seededRandom(seed + 1);
  const throttle = createThrottle(clock, contract.rateLimits, options.limits);
  const tokens = {
    clients: oauthClients,
    clock,
    used: usedOnce(clock),
    nonces: createNonces(clock, seed),
    tokens: createAccessTokens(clock),
  };
  const withUsualHeaders = (response: OrgResponse, request: WireRequest, more?: readonly HeaderLine[]) =>
    withResponseHeaders(response, request, clock.now(), random, more);
  const respond = createResponder({
    judge,
    org: createOrg({ ...options, seed, clock }),
    seed,
    examplesOnly: options.responses === "examples",
    throttle,
    apiKeys: new Set([API_KEY, ...apiKeys]),
    tokens,
    withUsualHeaders,
    record: (violation) => {
      if (violations.length >= MAX_VIOLATIONS) return;
      violations.push({ ...violation, url: hiddenUrl(violation.url) });
    },
  });
  const front = createFront({
    operations,
    random,
    throttle,
    script,
    latencyMs,
    clock,
    journal,
    respond,
    withUsualHeaders,
  });
  return { front, script, violations, journal };
}

/** Adds the headers that Okta sends with every response. Headers of the response itself take precedence. */
function withResponseHeaders(
  response: OrgResponse,
  { requestId, pathname }: WireRequest,
  nowMs: number,
  random: () => number,
  more: readonly HeaderLine[] = [],
): OrgResponse {
  const given = response.headers.map(([name, value]): HeaderLine => [name.toLowerCase(), value]);
  const givenNames = new Set(given.map(([name]) => name));
  // Responses of the edge and 405s have no request id.
  const isEdge = given.some(([name, value]) => name === "content-type" && value.startsWith("text/html"));
  const usual: HeaderLine[] = [
    ["date", new Date(nowMs).toUTCString()],
    ["cache-control", "no-cache, no-store"],
    ["pragma", "no-cache"],
    ["expires", "0"],
    ...more,
  ];
  if (response.body !== undefined) usual.push(["content-type", "application/json;charset=UTF-8"]);
  if (!isEdge && response.status !== 405) usual.push(["x-okta-request-id", requestId]);
  const lines = [...usual.filter(([name]) => !givenNames.has(name)), ...given];
  if (!isEdge && pathname.startsWith("/api/") && response.status < 400) {
    lines.push(["set-cookie", 'sid="";Version=1;Path=/;Max-Age=0']);
    lines.push(["set-cookie", `JSESSIONID=${hex(random, 32).toUpperCase()}; Path=/; Secure; HttpOnly`]);
  }
  return { ...response, headers: lines };
}
