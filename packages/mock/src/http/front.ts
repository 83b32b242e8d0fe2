import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { ClientClock } from "../clock.ts";
import type { Operation } from "../contract/contract.ts";
import { createRouter, type Route } from "../contract/router.ts";
import { alteredResponse, replacementResponse } from "../faults/apply-fault.ts";
import type { Fault } from "../faults/fault.ts";
import type { FaultScript } from "../faults/fault-script.ts";
import type { Journal } from "../journal.ts";
import type { OrgResponse } from "../org/org.ts";
import { hex } from "../random.ts";
import type { Throttle } from "../throttle.ts";
import type { HeaderLine, WireRequest, WireResponse } from "./exchange.ts";
import { readRequest, send, toWire } from "./exchange.ts";

/** The parts that handle requests to the org. */
export interface Front {
  readonly operations: readonly Operation[];
  readonly random: () => number;
  readonly throttle: Throttle;
  readonly script: FaultScript;
  readonly latencyMs: number;
  readonly clock: ClientClock;
  readonly journal: Journal;
  /** Responds to a request. `concurrent` is the number of requests in flight, including this one. */
  readonly respond: (request: WireRequest, route: Route, concurrent: number) => Promise<OrgResponse>;
  /** Adds the headers that Okta sends with every response. */
  readonly withUsualHeaders: (response: OrgResponse, request: WireRequest) => OrgResponse;
}

/** Handles every request to the org: counts those in flight, records them, and applies faults. */
export function createFront(front: Front) {
  const { clock, journal } = front;
  const route = createRouter(front.operations);
  const dead = new WeakSet<Socket>();
  let inFlight = 0;

  async function handle(request: WireRequest, found: Route, concurrent: number): Promise<Handled> {
    const scripted = front.script.next(request.pathname, found.operation?.name);
    if (!scripted) return { response: toWire(await front.respond(request, found, concurrent)) };
    const { fault, giveBack } = scripted;
    if (fault.delayMs) await clock.sleep(fault.delayMs);
    if (fault.kind === "resetBefore") return { fault };
    const bucket = found.operation?.bucket ?? request.pathname;
    const replacement = replacementResponse(fault, request, {
      bucket: () => front.throttle.exhausted(bucket),
      concurrency: front.throttle.concurrencyHeaders,
    });
    if (replacement) return { response: toWire(front.withUsualHeaders(replacement, request)) };
    const modified = fault.kind === "emptyPage" ? { ...request, emptyPage: true } : request;
    const real = toWire(await front.respond(modified, found, concurrent));
    if (fault.kind === "resetAfter") return { fault };
    const altered = alteredResponse(fault, real, request);
    if (altered) return { response: altered, fault };
    giveBack();
    return { response: real };
  }

  return async (
    message: IncomingMessage,
    response: ServerResponse,
    more: readonly HeaderLine[],
  ): Promise<void> => {
    if (dead.has(message.socket)) return void message.socket.resetAndDestroy();
    inFlight += 1;
    // The latest request is the one that exceeds the limit.
    const concurrent = inFlight;
    response.once("close", () => {
      inFlight -= 1;
    });
    const request = await readRequest(message, hex(front.random, 32));
    const found = route(request.method, request.pathname);
    const recordStatus = journal.add(request, found.operation?.name, clock.now());
    if (front.latencyMs > 0) await sleep(front.latencyMs, undefined, { ref: false });
    const handled = await handle(request, found, concurrent);
    if (!handled.response) return void message.socket.resetAndDestroy();
    if (handled.fault?.kind === "closedIdle") dead.add(message.socket);
    const { status, headers, text } = handled.response;
    recordStatus(status);
    await send(response, { status, headers: [...headers, ...more], text }, handled.fault);
  };
}

/** The response to a request. If there is none, the connection is reset. */
interface Handled {
  readonly response?: WireResponse;
  /** The fault that changes how the response is sent. */
  readonly fault?: Fault;
}
