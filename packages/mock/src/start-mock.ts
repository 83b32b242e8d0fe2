import { once } from "node:events";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { type ClientClock, createClock } from "./clock.ts";
import { readContract } from "./contract/contract.ts";
import type { Violation } from "./contract/judge.ts";
import { createJudge } from "./contract/judge.ts";
import type { Fault } from "./faults/fault.ts";
import { readFaults } from "./faults/fault.ts";
import { makeCertificate } from "./http/certificate.ts";
import { createControl } from "./http/control.ts";
import { createListener } from "./http/listener.ts";
import type { RecordedRequest } from "./journal.ts";
import type { MockOptions } from "./mock-options.ts";
import { checkOptions } from "./mock-options.ts";
import { API_KEY, createMockState } from "./mock-state.ts";
import { createOrg } from "./org/create-org.ts";
import type { Org, OrgOptions } from "./org/org.ts";
import { TOKEN_PATH } from "./tokens/token-endpoint.ts";

/** A mock org that runs in this process. */
export interface Mock {
  /** Its URL, e.g. `http://127.0.0.1:4010`. */
  readonly url: string;
  /** An accepted API token. Others are rejected, except those in the options. */
  readonly apiKey: string;
  /** The CA certificate as PEM. Undefined without the option `tls`. */
  readonly ca: string | undefined;
  /** Its clock. Pass it to a client as `clock`, so that `advance()` ends the client's waits. */
  readonly clock: ClientClock;
  /** Its time, in milliseconds since the epoch. */
  now(): number;
  /** Advances its clock. Rate-limit windows, tokens and waits on `clock` end if their time is over. */
  advance(ms: number): void;
  /**
   * Adds faults after the pending ones.
   *
   * @throws Error that names the invalid member.
   */
  faults(faults: readonly Fault[]): void;
  /** The pending faults with their remaining `times`. */
  faultsLeft(): readonly Fault[];
  clearFaults(): void;
  /** The last 1,000 requests, oldest first, without secrets. */
  requests(): readonly RecordedRequest[];
  /** Requests and responses that broke the contract. */
  violations(): readonly Violation[];
  /**
   * Restores the initial state: org, clock, limits, and the faults of the options. Deletes tokens, requests and violations.
   * Keeps the URL and the certificate. Create new clients afterwards, because old ones remember old limits.
   */
  reset(): void;
  close(): Promise<void>;
}

/** Host names that are always accepted. */
const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/**
 * Starts a mock org on the loopback.
 *
 * Every request is checked against the contract before the org receives it, and every response before it is sent.
 *
 * @throws Error if the port is in use, or if an option is not valid.
 */
export function startMock(options: MockOptions = {}): Promise<Mock> {
  return startWithOrg(createOrg, options);
}

/** Starts a mock with any org. */
export async function startWithOrg(
  createOrg: (options: OrgOptions) => Org,
  options: MockOptions = {},
): Promise<Mock> {
  const contract = readContract();
  const { operations } = contract;
  const names = operations.map(({ name }) => name);
  checkOptions(options, [...new Set(operations.map(({ bucket }) => bucket)), TOKEN_PATH]);
  const { port = 0, speed, startTime, tls = false, allowHosts = [], allowOrigins = [] } = options;
  const clock = createClock({ speed, startsAt: startTime === undefined ? undefined : Date.parse(startTime) });
  const permanent = { options, contract, judge: createJudge(contract), clock, createOrg };
  let state = createMockState(permanent);
  const reset = () => {
    clock.reset();
    state = createMockState(permanent);
  };
  const hosts = new Set([...LOOPBACK, ...allowHosts.map((host) => host.toLowerCase())]);
  const listener = createListener({
    hosts,
    origins: new Set(allowOrigins),
    control: createControl({ operations, state: () => state, reset }),
    front: (message, response, more) => state.front(message, response, more),
  });
  const certificate = tls ? await makeCertificate(hosts) : undefined;
  // The CA is not sent: a client has to trust it already.
  const server = certificate
    ? createTlsServer({ key: certificate.key, cert: certificate.cert }, listener)
    : createServer(listener);
  server.listen(port, "127.0.0.1");
  await once(server, "listening").catch((error: Error) => {
    throw new Error(`Could not listen on port ${port}: ${error.message}`);
  });

  return {
    url: `${tls ? "https" : "http"}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    apiKey: API_KEY,
    ca: certificate?.ca,
    clock: { now: clock.now, sleep: clock.sleep },
    now: clock.now,
    advance: clock.advance,
    faults: (faults) => state.script.add(readFaults(faults, names)),
    faultsLeft: () => state.script.left(),
    clearFaults: () => state.script.clear(),
    requests: () => state.journal.requests(),
    violations: () => [...state.violations],
    reset,
    close: async () => {
      // Otherwise a client would wait forever on a stopped clock.
      clock.wakeAll();
      if (!server.listening) return;
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
