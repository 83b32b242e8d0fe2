import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { inspect } from "node:util";
import type { Operation } from "../contract/operations.ts";
import { createRouter, type Route } from "../contract/route.ts";
import { alteredAnswer } from "../faults/altered-answer.ts";
import type { FaultScript } from "../faults/fault-script.ts";
import { insteadOfWork } from "../faults/instead-of-work.ts";
import type { OrgAnswer } from "../org/org.ts";
import { hex } from "../random.ts";
import type { Throttle } from "../throttle.ts";
import type { WireAnswer, WireRequest } from "./exchange.ts";
import { problem } from "./problem.ts";
import { readRequest } from "./read-request.ts";
import { send } from "./send.ts";

/** What the front stands on. */
export interface Front {
  readonly operations: readonly Operation[];
  readonly random: () => number;
  readonly throttle: Throttle;
  readonly script: FaultScript;
  readonly latencyMs: number;
  /** Answers `/_mock/…`. */
  readonly control: (request: WireRequest) => OrgAnswer;
  /** Answers everything else. `atOnce` is how many requests were in flight when this one came, itself counted. */
  readonly work: (request: WireRequest, route: Route, atOnce: number) => Promise<OrgAnswer>;
  /** Gives an answer the headers that Okta sends with every one. */
  readonly dress: (answer: OrgAnswer, request: WireRequest) => OrgAnswer;
}

/** What stands between the network and the work: it counts the requests in flight, and lets faults befall them. */
export function createFront(front: Front) {
  const route = createRouter(front.operations);
  const dead = new WeakSet<Socket>();
  let inFlight = 0;

  async function answer(request: WireRequest, response: ServerResponse, atOnce: number): Promise<void> {
    const found = route(request.method, request.pathname);
    const befallen = front.script.next(request.pathname, found.operation?.name);
    if (!befallen) return send(response, wire(await front.work(request, found, atOnce)));
    const { fault, giveBack } = befallen;
    if (fault.answer === "resetBefore") return void response.socket?.resetAndDestroy();
    const bucket = found.operation?.bucket ?? request.pathname;
    const instead = insteadOfWork(fault, request, {
      bucket: () => front.throttle.exhausted(bucket),
      concurrency: front.throttle.tooManyAtOnce,
    });
    if (instead) return send(response, wire(front.dress(instead, request)));
    const asked = fault.answer === "emptyPage" ? { ...request, emptyPage: true } : request;
    const real = wire(await front.work(asked, found, atOnce));
    const altered = alteredAnswer(fault, real, request);
    if (!altered) {
      giveBack();
      return send(response, real);
    }
    if (fault.answer === "closedIdle" && response.socket) dead.add(response.socket);
    return send(response, altered, fault);
  }

  async function control(message: IncomingMessage, response: ServerResponse): Promise<void> {
    await send(response, wire(front.control(await readRequest(message, ""))));
  }

  async function work(message: IncomingMessage, response: ServerResponse): Promise<void> {
    inFlight += 1;
    // One too many is the one that comes last, however long the others take.
    const atOnce = inFlight;
    response.once("close", () => {
      inFlight -= 1;
    });
    const request = await readRequest(message, hex(front.random, 32));
    if (front.latencyMs > 0) await sleep(front.latencyMs, undefined, { ref: false });
    await answer(request, response, atOnce);
  }

  return async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    // What is asked of the mock itself no fault befalls, nor does it count as a request in flight.
    const isControl = message.url?.startsWith("/_mock/") ?? false;
    if (dead.has(message.socket) && !isControl) return void message.socket.resetAndDestroy();
    try {
      await (isControl ? control(message, response) : work(message, response));
    } catch (error) {
      if (response.headersSent || response.destroyed) return void message.socket.destroy();
      await send(response, wire(problem(500, "The mock failed", inspect(error))));
    }
  };
}

function wire({ status, headers, body }: OrgAnswer): WireAnswer {
  if (body === undefined) return { status, headers, text: "" };
  const html = headers.some(([name, value]) => name === "content-type" && value.startsWith("text/"));
  return { status, headers, text: html ? String(body) : JSON.stringify(body) };
}
