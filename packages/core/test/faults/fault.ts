import { inspect } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import {
  apiToken,
  type Clock,
  type ContractDifference,
  createOktaClient,
  type Layer,
  type OktaClient,
  type OktaClientOptions,
  OktaError,
} from "../../src/index.ts";
import { everythingIn } from "../everything-in.ts";
import { hastyClock } from "../fake-clock.ts";
import { getUser } from "./calls.ts";
import { type Act, isTokenRequest, type MisbehavingOrg, misbehavingOrg, SECRET } from "./misbehaving-org.ts";

/** The compared properties of an error. Omitted ones must be undefined, and `retryable` false. */
type Told = Partial<Pick<OktaError, "kind" | "status" | "code" | "outcome" | "retryable" | "requestId">> & {
  readonly kind: OktaError["kind"];
  /** Part of the remedy. */
  readonly remedy: string;
  /** Part of the message. */
  readonly because?: string;
};

/** A row of the table: a misbehaving server, and the result for its caller. */
export interface Fault {
  readonly name: string;
  /** The server's behavior for the calls, in order. The last one repeats. */
  readonly server?: readonly Act[];
  /** Its behavior for token requests. */
  readonly tokens?: readonly Act[];
  /** Another server. */
  readonly serve?: () => Promise<MisbehavingOrg>;
  /** Default: reading a user. */
  readonly call?: (client: OktaClient) => Promise<unknown>;
  readonly options?: Partial<OktaClientOptions>;
  /** How calls authenticate. Default: an API token. */
  readonly auth?: (clock: Clock) => Layer;
  /** How far this machine's clock is ahead of the server's. */
  readonly clockAheadMs?: number;
  readonly gets: Told | { readonly data: unknown };
  /** The methods on the wire, in order, and `TOKEN` for each token request. */
  readonly sent: string;
  /** An observed wait, in milliseconds. */
  readonly waits?: number;
}

/** Tests each row. */
export function testFaults(faults: readonly Fault[]): void {
  test.each(faults)("$name", async (fault) => {
    const { serve = () => misbehavingOrg({ calls: fault.server ?? [], tokens: fault.tokens }) } = fault;
    const { origin, wire } = await serve();
    const clock = hastyClock(Date.now() + (fault.clockAheadMs ?? 0));
    const { auth = () => apiToken(`00${SECRET}`) } = fault;
    const told: unknown[] = warnings();
    const client = createOktaClient({
      orgUrl: origin,
      auth: auth(clock),
      clock,
      retry: { random: () => 1 },
      onEvent: (event) => told.push(event),
      onDifference: (difference: ContractDifference) => told.push(difference),
      ...fault.options,
    });
    const outcome = await (fault.call ?? getUser)(client).catch((error: unknown) => error);

    if ("data" in fault.gets) expect(outcome).toEqual(fault.gets.data);
    else expectError(outcome, fault.gets);
    const sent = wire.map((request) => (isTokenRequest(request) ? "TOKEN" : request.method));
    expect(sent.join(" ")).toBe(fault.sent);
    if (fault.waits !== undefined) expect(clock.waits).toContain(fault.waits);
    told.push(client.rateLimiter.state(), outcome instanceof Error ? everythingIn(outcome) : "");
    const shown = JSON.stringify([told, client]) + inspect(client, { depth: null, showHidden: true });
    expect(shown).not.toContain(SECRET);
  });
}

function expectError(error: unknown, { remedy, because = "", ...told }: Told): void {
  expect(error).toBeInstanceOf(OktaError);
  const { kind, status, code, outcome, retryable, requestId, message, ...rest } = error as OktaError;
  expect({ kind, status, code, outcome, retryable, requestId }).toEqual({
    status: undefined,
    code: undefined,
    outcome: undefined,
    retryable: false,
    requestId: undefined,
    ...told,
  });
  expect((error as OktaError).remedy).toContain(remedy);
  expect(message).toContain(because);
  expect(rest.causes.length + rest.missingScopes.length).toBeLessThan(5);
}

/** The warnings of this process from now until the end of the test. */
function warnings(): unknown[] {
  const told: unknown[] = [];
  const note = (warning: Error) => told.push(String(warning));
  process.on("warning", note);
  onTestFinished(() => void process.off("warning", note));
  return told;
}
