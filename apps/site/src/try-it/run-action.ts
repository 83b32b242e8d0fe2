import "./node-globals.ts";
import {
  type Action,
  actionRequest,
  type Connector,
  createConnector,
  findAction,
  InputError,
} from "@okta-idm/connector";
import { type ClientEvent, OktaError, type RateLimit } from "@okta-idm/core";
import { type Change, runChanges, writeAction } from "@okta-idm/jobs";
import { API_KEY } from "./mock-org.ts";

/** One step of the client. */
export interface Step {
  readonly atMs: number;
  readonly kind: "sent" | "received" | "lost" | "waiting" | "retrying" | "settled" | "checked";
  readonly text: string;
}

/** One request, and its response if one arrived. */
export interface Wire {
  readonly request: string;
  response: string;
}

/** The result of an action. */
export interface Result {
  /** The outcome of a change, such as `changed`; the status of a read; `rejected` if nothing was sent. */
  readonly outcome: string;
  readonly explanation: string;
  readonly remedy?: string;
  readonly output?: unknown;
  readonly audit: readonly string[];
  readonly rateLimits: readonly RateLimit[];
  readonly wire: readonly Wire[];
}

/** Runs actions on one mock org with our own client, and reports its steps. */
export class ActionRunner {
  readonly #okta: Connector;
  readonly #url: string;
  #onStep: (step: Step) => void = () => {};
  #startedMs = 0;
  #wire: Wire[] = [];

  constructor(url: string) {
    this.#url = url;
    this.#okta = createConnector(
      { url, apikey: API_KEY },
      { fetch: (request) => this.#send(request), onEvent: (event) => this.#report(event) },
    );
  }

  /** The client of the org. */
  get client(): Connector["client"] {
    return this.#okta.client;
  }

  /** @param onStep receives each step. */
  async run(name: string, input: object, onStep: (step: Step) => void): Promise<Result> {
    this.#onStep = onStep;
    this.#startedMs = performance.now();
    this.#wire = [];
    const audit: string[] = [];
    const end = (result: Pick<Result, "outcome" | "explanation" | "remedy" | "output">): Result => ({
      ...result,
      audit,
      rateLimits: this.client.rateLimiter.state(),
      wire: this.#wire,
    });
    try {
      const action = findAction(name);
      return end(
        writeAction(action) === undefined
          ? await this.#read(action, input)
          : await this.#change(action, input, audit),
      );
    } catch (error) {
      if (error instanceof InputError) {
        const issues = error.issues.map(({ field, message }) => `${field || "the input"} ${message}`);
        return end({ outcome: "rejected", explanation: `Nothing was sent: ${issues.join("; ")}.` });
      }
      if (error instanceof OktaError) {
        return end({
          outcome: error.outcome ?? error.kind,
          explanation: error.message,
          remedy: error.remedy,
        });
      }
      throw error;
    }
  }

  async #read(action: Action, input: object) {
    const output = await this.#okta.runJson(action.name, input);
    return { outcome: String(output.status_code), explanation: output.reason, output };
  }

  /** Makes a change through the common pipeline: guard, plan, audit, send, and read the state. */
  async #change(action: Action, input: object, audit: string[]) {
    // Rejects invalid input before the target is read.
    await actionRequest(action.name, input);
    let change: Change | undefined;
    let why: string | undefined;
    await runChanges({ client: this.client }, action.name, [{ input }], {
      planFirst: true,
      audit: {
        record: async (entry) => {
          audit.push(JSON.stringify({ time: new Date().toISOString(), org: this.#url, ...entry }));
        },
      },
      onOutcome: async (outcome) => {
        why = outcome.why;
      },
      onChange: async (made) => {
        change = made;
      },
    });
    if (change === undefined) return { outcome: "refused", explanation: why ?? "Nothing was sent." };
    const { outcome, before, after, output, error } = change;
    const states = before === undefined ? "The state cannot be read." : `${before} → ${after ?? "unknown"}.`;
    return {
      outcome,
      explanation: error === undefined ? states : `${states} ${error.message}`,
      ...(error && { remedy: error.remedy }),
      output,
    };
  }

  async #send(request: Request): Promise<Response> {
    const { method } = request;
    const path = request.url.slice(this.#url.length);
    const body = await request.clone().text();
    const wire: Wire = { request: requestText(request, path, body), response: "" };
    this.#wire.push(wire);
    this.#step("sent", `${method} ${path}`);
    const startedMs = performance.now();
    const took = () => `${Math.round(performance.now() - startedMs)} ms`;
    try {
      const response = await fetch(request);
      // A browser hides a redirect that it does not follow.
      if (response.type === "opaqueredirect") return new Response(null, { status: 302 });
      const text = await response.clone().text();
      wire.response = responseText(response, text);
      this.#step("received", `${response.status} ${response.statusText} after ${took()}`);
      return response;
    } catch (error) {
      wire.response = "No response arrived.";
      this.#step("lost", `no response after ${took()}`);
      throw error;
    }
  }

  #report(event: ClientEvent): void {
    if (event.kind === "waiting") {
      this.#step("waiting", `${seconds(event.waitMs)} for the rate limit of ${event.bucket}`);
    }
    if (event.kind === "retrying") {
      this.#step("retrying", `after ${event.because}, in ${seconds(event.delayMs)}`);
    }
    if (event.kind === "settled") {
      // The state alone does not show that a lost request will never be executed.
      if (event.done) this.#step("settled", "the state shows that the change was made");
      else this.#step("checked", "the state does not show the change");
    }
  }

  #step(kind: Step["kind"], text: string): void {
    this.#onStep({ atMs: performance.now() - this.#startedMs, kind, text });
  }
}

function seconds(milliseconds: number): string {
  return milliseconds < 1_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1_000).toFixed(1)} s`;
}

function requestText(request: Request, path: string, body: string): string {
  const headers = [...request.headers].map(([name, value]) =>
    name === "authorization" ? "authorization: SSWS (hidden)" : `${name}: ${value}`,
  );
  return [`${request.method} ${path}`, ...headers, ...(body ? ["", pretty(body)] : [])].join("\n");
}

function responseText(response: Response, body: string): string {
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`);
  return [`${response.status} ${response.statusText}`, ...headers, ...(body ? ["", pretty(body)] : [])].join(
    "\n",
  );
}

const MAX_SHOWN = 20_000;

function pretty(body: string): string {
  let text = body;
  try {
    text = JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    // Shown unchanged.
  }
  return text.length > MAX_SHOWN
    ? `${text.slice(0, MAX_SHOWN)}\n… and ${text.length - MAX_SHOWN} more characters`
    : text;
}
