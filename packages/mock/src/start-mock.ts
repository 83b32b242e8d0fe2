import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { adjustable } from "./adjustable-clock.ts";
import { createOperationAnswerer } from "./answer-operation.ts";
import { createRequestAnswerer } from "./answer-request.ts";
import { checkOptions } from "./check-options.ts";
import { mockClock } from "./clock.ts";
import { createJudge } from "./contract/judge.ts";
import { readOperations } from "./contract/operations.ts";
import type { Violation } from "./contract/violation.ts";
import type { Fault } from "./faults/fault.ts";
import { createFaultScript } from "./faults/fault-script.ts";
import { readFaults } from "./faults/read-faults.ts";
import { createControl } from "./http/control.ts";
import type { HeaderLine, WireRequest } from "./http/exchange.ts";
import { createFront } from "./http/front.ts";
import { withResponseHeaders } from "./http/response-headers.ts";
import type { MockOptions } from "./mock-options.ts";
import { createOrg } from "./org/create-org.ts";
import type { Org, OrgAnswer, OrgOptions } from "./org/org.ts";
import { seededRandom } from "./random.ts";
import { createThrottle } from "./throttle.ts";
import { createAccessTokens } from "./tokens/access-tokens.ts";
import { createNonces } from "./tokens/nonces.ts";
import { TOKEN_PATH } from "./tokens/token-endpoint.ts";
import { usedOnce } from "./tokens/used-once.ts";

/** A mock org that runs in this process. */
export interface Mock {
  /** Its URL, e.g. `http://127.0.0.1:4010`. */
  readonly url: string;
  /** A key that it takes. Any but this and those of the options is refused. */
  readonly apiKey: string;
  /** Its time, in milliseconds since the epoch. */
  now(): number;
  /** Puts its clock forward: rate-limit windows and tokens end without waiting. */
  advance(ms: number): void;
  /**
   * Adds faults to those that are still to come.
   *
   * @throws Error that names what is wrong with them.
   */
  faults(faults: readonly Fault[]): void;
  /** The faults still to come, with `times` counted down. */
  faultsLeft(): readonly Fault[];
  clearFaults(): void;
  /** What broke the contract until now: requests that were refused, and answers of the mock itself. */
  violations(): readonly Violation[];
  close(): Promise<void>;
}

const API_KEY = "mock-api-key";
/** As many as are kept for `violations()`: a loop that goes wrong should not fill the memory. */
const MOST_VIOLATIONS = 1_000;

/**
 * Starts a mock org on the contract, on the loopback only.
 *
 * Every request is checked against the contract before the org sees it, and every answer before it is sent.
 *
 * @throws Error when the port is taken, or when an option is not valid.
 */
export function startMock(options: MockOptions = {}): Promise<Mock> {
  return startOn(createOrg, options);
}

/** Starts a mock in front of any org. */
export async function startOn(orgOf: (options: OrgOptions) => Org, options: MockOptions = {}): Promise<Mock> {
  const operations = await readOperations();
  const names = operations.map(({ name }) => name);
  checkOptions(options, [...new Set(operations.map(({ bucket }) => bucket)), TOKEN_PATH]);
  const { port = 0, seed = 1, speed = 1, latencyMs = 0, answers } = options;
  const { faults = [], apiKeys = [], oauthClients = [] } = options;
  const clock = adjustable(mockClock(speed));
  const script = createFaultScript(seededRandom(seed));
  script.add(readFaults(faults, names));
  const violations: Violation[] = [];
  // Of its own, so that ids and cookies do not hang on how often a fault was drawn.
  const random = seededRandom(seed + 1);
  const throttle = createThrottle(clock, options.limits);
  const tokens = {
    clients: oauthClients,
    clock,
    used: usedOnce(clock),
    nonces: createNonces(clock, seed),
    tokens: createAccessTokens(clock),
  };
  const dress = (answer: OrgAnswer, request: WireRequest, more?: readonly HeaderLine[]) =>
    withResponseHeaders(answer, request, clock.now(), random, more);
  const record = (violation: Violation) => {
    if (violations.length < MOST_VIOLATIONS) violations.push(violation);
  };
  const answerOperation = createOperationAnswerer({
    judge: createJudge(),
    org: orgOf({ ...options, seed, clock }),
    examplesOnly: answers === "examples",
    throttle,
    apiKeys: new Set([API_KEY, ...apiKeys]),
    tokens,
    dress,
    record,
  });
  const work = createRequestAnswerer({ throttle, tokens, answerOperation, dress, record });
  const control = createControl(script, operations, violations);
  const server = createServer(
    createFront({ operations, random, throttle, script, latencyMs, control, work, dress }),
  );
  server.listen(port, "127.0.0.1");
  await once(server, "listening").catch((error: Error) => {
    throw new Error(`The mock cannot listen on port ${port}: ${error.message}`);
  });

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    apiKey: API_KEY,
    now: clock.now,
    advance: clock.advance,
    faults: (faults) => script.add(readFaults(faults, names)),
    faultsLeft: script.left,
    clearFaults: script.clear,
    violations: () => [...violations],
    close: async () => {
      if (!server.listening) return;
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
