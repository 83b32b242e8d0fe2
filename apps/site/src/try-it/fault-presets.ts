import type { MockFault } from "./mock-org.ts";

/** A fault that the panel offers. */
export interface FaultPreset {
  readonly name: string;
  readonly label: string;
  /** What to watch for. */
  readonly watch: string;
  fault(nowMs: number): MockFault | undefined;
}

const RATE_LIMIT_SECONDS = 4;

/** What can go wrong with a request, from the kinds of fault that the mock has. */
export const FAULT_PRESETS: readonly FaultPreset[] = [
  {
    name: "none",
    label: "No fault",
    watch: "The request arrives, and so does its response.",
    fault: () => undefined,
  },
  {
    name: "server-error",
    label: "503: Okta is overloaded, once",
    watch: "A read is sent again. After a change, the client reads the state first.",
    fault: () => ({ answer: "status", status: 503 }),
  },
  {
    name: "rate-limit",
    label: `429: rate limit used up, free again in ${RATE_LIMIT_SECONDS} s`,
    watch: "The client waits for the reset and sends the request again. A 429 was not executed.",
    fault: (nowMs) => ({
      answer: "status",
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
    label: "Connection lost after Okta did the work",
    watch:
      "The client does not send a change again. It reads the state, which shows that the change was made.",
    // A browser sends a request again by itself if the connection ends before the response begins.
    fault: () => ({ answer: "truncatedBody" }),
  },
  {
    name: "lost-request",
    label: "Connection lost before Okta did the work",
    watch:
      "A read is sent again. After a change, the client reads the state for some seconds, and says that it is unknown.",
    // As above: the browser's own second attempt fails too.
    fault: () => ({ answer: "resetBefore", times: 2 }),
  },
  {
    name: "web-page",
    label: "A proxy answers with a web page and status 200",
    watch: "A page is not taken for an answer of the API.",
    fault: () => ({ answer: "html" }),
  },
  {
    name: "cut-body",
    label: "The JSON of the response ends in the middle",
    watch: "Half a list is not taken for a list.",
    fault: () => ({ answer: "truncatedJson" }),
  },
  {
    name: "slow",
    label: "The response takes 3 seconds",
    watch: "Nothing is sent twice while the client waits.",
    fault: () => ({ answer: "delay", delayMs: 3_000 }),
  },
];
