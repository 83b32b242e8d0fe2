import { Agent, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { type Mock, type MockOptions, startMock } from "../src/index.ts";
import type { Org } from "../src/org/org.ts";
import { startWithOrg } from "../src/start-mock.ts";

/** Starts a mock that does not outlive the test. */
export async function mockWith(options: MockOptions = {}, org?: Org): Promise<Mock> {
  const mock = await (org ? startWithOrg(() => org, options) : startMock(options));
  onTestFinished(() => mock.close());
  return mock;
}

/** As much of a mock as it takes to ask it. */
export type Askable = Pick<Mock, "url"> & Partial<Pick<Mock, "apiKey">>;

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly agent?: Agent;
}

/** Sends a request with the mock's key unless it has an Authorization of its own, and gives what came, unread. */
export function open(mock: Askable, path: string, asked: Asked = {}): Promise<IncomingMessage> {
  const { method = "GET", headers = {}, body = "", agent = false } = asked;
  const all: Record<string, string> = { Authorization: `SSWS ${mock.apiKey}`, ...headers };
  if (all["Authorization"] === "") delete all["Authorization"];
  return new Promise((resolve, reject) => {
    const sent = request(mock.url + path, { method, headers: all, agent }, resolve);
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Sends a request and reads its answer; header lines of one name stay apart in `lines`. */
export async function ask(mock: Askable, path: string, asked?: Asked) {
  const message = await open(mock, path, asked);
  const body = await text(message);
  const lines = (name: string) => message.headersDistinct[name] ?? [];
  return {
    status: message.statusCode,
    headers: message.headers,
    lines,
    body,
    json: () => JSON.parse(body),
  };
}

/** An agent that keeps its connection, until the test is over. */
export function keptConnection(): Agent {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  return agent;
}
