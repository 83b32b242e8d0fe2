import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { ClientClock } from "../clock.ts";
import type { Operation } from "../contract/operations.ts";
import { createRouter, type Route } from "../contract/route.ts";
import { alteredAnswer } from "../faults/altered-answer.ts";
import type { Fault } from "../faults/fault.ts";
import type { FaultScript } from "../faults/fault-script.ts";
import { insteadOfWork } from "../faults/instead-of-work.ts";
import type { Journal } from "../journal/journal.ts";
import type { OrgAnswer } from "../org/org.ts";
import { hex } from "../random.ts";
import type { Throttle } from "../throttle.ts";
import type { HeaderLine, WireAnswer, WireRequest } from "./exchange.ts";
import { readRequest } from "./read-request.ts";
import { send, wire } from "./send.ts";

/** The parts of the front. */
export interface Front {
  readonly operations: readonly Operation[];
  readonly random: () => number;
  readonly throttle: Throttle;
  readonly script: FaultScript;
  readonly latencyMs: number;
  readonly clock: ClientClock;
  readonly journal: Journal;
  /** Does the work of a request. `atOnce` is how many requests were in flight when this one came, itself counted. */
  readonly work: (request: WireRequest, route: Route, atOnce: number) => Promise<OrgAnswer>;
  /** Adds the headers that Okta sends with every response. */
  readonly withUsualHeaders: (answer: OrgAnswer, request: WireRequest) => OrgAnswer;
}

/** Handles every request to the org: counts those in flight, records them, and applies faults. */
export function createFront(front: Front) {
  const { clock, journal } = front;
  const route = createRouter(front.operations);
  const dead = new WeakSet<Socket>();
  let inFlight = 0;

  async function answer(request: WireRequest, found: Route, atOnce: number): Promise<Answered> {
    const scripted = front.script.next(request.pathname, found.operation?.name);
    if (!scripted) return { answer: wire(await front.work(request, found, atOnce)) };
    const { fault, giveBack } = scripted;
    if (fault.delayMs) await clock.sleep(fault.delayMs);
    if (fault.answer === "resetBefore") return { fault };
    const bucket = found.operation?.bucket ?? request.pathname;
    const instead = insteadOfWork(fault, request, {
      bucket: () => front.throttle.exhausted(bucket),
      concurrency: front.throttle.tooManyAtOnce,
    });
    if (instead) return { answer: wire(front.withUsualHeaders(instead, request)) };
    const asked = fault.answer === "emptyPage" ? { ...request, emptyPage: true } : request;
    const real = wire(await front.work(asked, found, atOnce));
    if (fault.answer === "resetAfter") return { fault };
    const altered = alteredAnswer(fault, real, request);
    if (altered) return { answer: altered, fault };
    giveBack();
    return { answer: real };
  }

  return async (
    message: IncomingMessage,
    response: ServerResponse,
    more: readonly HeaderLine[],
  ): Promise<void> => {
    if (dead.has(message.socket)) return void message.socket.resetAndDestroy();
    inFlight += 1;
    // The request that comes last is the one too many, however long the others take.
    const atOnce = inFlight;
    response.once("close", () => {
      inFlight -= 1;
    });
    const request = await readRequest(message, hex(front.random, 32));
    const found = route(request.method, request.pathname);
    const recordStatus = journal.add(request, found.operation?.name, clock.now());
    if (front.latencyMs > 0) await sleep(front.latencyMs, undefined, { ref: false });
    const answered = await answer(request, found, atOnce);
    if (!answered.answer) return void message.socket.resetAndDestroy();
    if (answered.fault?.answer === "closedIdle") dead.add(message.socket);
    const { status, headers, text } = answered.answer;
    recordStatus(status);
    await send(response, { status, headers: [...headers, ...more], text }, answered.fault);
  };
}

/** The answer to a request. Without one, the connection is reset. */
interface Answered {
  readonly answer?: WireAnswer;
  /** The fault that decides how the answer is sent. */
  readonly fault?: Fault;
}
