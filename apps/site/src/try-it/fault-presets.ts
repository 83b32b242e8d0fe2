import type { MockFault } from "./mock-org.ts";

/** A fault in the list of the panel. */
export interface FaultPreset {
  readonly name: string;
  readonly label: string;
  /** How the client reacts. */
  readonly reaction: string;
  /** @param isWrite whether the action writes. */
  fault(nowMs: number, isWrite: boolean): MockFault | undefined;
}

const RATE_LIMIT_SECONDS = 4;

/** Faults of a request, from the kinds of fault of the mock. */
export const FAULT_PRESETS: readonly FaultPreset[] = [
  {
    name: "none",
    label: "No fault",
    reaction: "The client sends the request once and gets its response.",
    fault: () => undefined,
  },
  {
    name: "server-error",
    label: "503 Service Unavailable, once",
    reaction:
      "The client retries a read. After a change, it first reads the state, and retries only if nothing was changed.",
    fault: () => ({ kind: "status", status: 503 }),
  },
  {
    name: "rate-limit",
    label: `429 Too Many Requests, reset after ${RATE_LIMIT_SECONDS} s`,
    reaction: "The client waits for the reset and retries. Okta does not execute a request that gets 429.",
    fault: (nowMs) => ({
      kind: "status",
      status: 429,
      headers: {
        "X-Rate-Limit-Limit": "600",
        "X-Rate-Limit-Remaining": "0",
        "X-Rate-Limit-Reset": String(Math.ceil(nowMs / 1_000) + RATE_LIMIT_SECONDS),
      },
    }),
  },
  {
    name: "lost-response",
    label: "Connection lost after Okta executed the request",
    reaction:
      "The client does not repeat a change. It reads the state, which shows that the change was made.",
    // A browser retries by itself if the connection ends before the response begins.
    fault: () => ({ kind: "truncatedBody" }),
  },
  {
    name: "lost-request",
    label: "Connection lost before Okta executed the request",
    reaction:
      "The client retries a read. After a change, it reads the state for some seconds. The outcome is unknown, because Okta could still execute the request.",
    // A browser retries by itself, once for each open connection. The client retries only reads.
    fault: (_, isWrite) => ({ kind: "resetBefore", times: isWrite ? 12 : 2 }),
  },
  {
    name: "web-page",
    label: "A proxy responds with a web page and status 200",
    reaction: "The client rejects the page: it is no response of the API.",
    fault: () => ({ kind: "html" }),
  },
  {
    name: "cut-body",
    label: "The response ends in the middle of its JSON",
    reaction: "The client rejects an incomplete response. It never returns a part of a list as the whole.",
    fault: () => ({ kind: "truncatedJson" }),
  },
  {
    name: "slow",
    label: "The response takes 3 seconds",
    reaction: "The client waits, and sends the request once.",
    fault: () => ({ kind: "delay", delayMs: 3_000 }),
  },
];
