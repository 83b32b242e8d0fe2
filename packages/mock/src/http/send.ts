import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Fault } from "../faults/fault.ts";
import type { OrgAnswer } from "../org/org.ts";
import type { WireAnswer } from "./exchange.ts";

/** An answer as it is sent: a text as it is, anything else as JSON. */
export function wire({ status, headers, body }: OrgAnswer): WireAnswer {
  if (body === undefined) return { status, headers, text: "" };
  return { status, headers, text: typeof body === "string" ? body : JSON.stringify(body) };
}

const DRIP_BYTES = 16;
const DRIP_MS = 20;

/** Sends an answer, in the manner of a fault if there is one. Header lines of one name stay lines of their own. */
export async function send(response: ServerResponse, answer: WireAnswer, fault?: Fault): Promise<void> {
  const body = Buffer.from(answer.text);
  response.sendDate = false;
  const hasBody = answer.status !== 204 && answer.status !== 304;
  const length = hasBody ? [["content-length", String(body.length)]] : [];
  response.writeHead(answer.status, [...answer.headers, ...length].flat());
  switch (fault?.answer) {
    case "truncatedBody":
      response.write(body.subarray(0, Math.ceil(body.length / 2)), () => response.socket?.end());
      return;
    case "drip":
      return drip(response, body, fault.chunkBytes ?? DRIP_BYTES, fault.everyMs ?? DRIP_MS);
    default:
      response.end(body);
  }
}

async function drip(response: ServerResponse, body: Buffer, chunkBytes: number, everyMs: number) {
  for (let from = 0; from < body.length && !response.destroyed; from += chunkBytes) {
    if (from > 0) await sleep(everyMs, undefined, { ref: false });
    response.write(body.subarray(from, from + chunkBytes));
  }
  response.end();
}
