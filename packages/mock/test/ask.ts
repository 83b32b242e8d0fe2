import { Agent, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { type Mock, type MockOptions, startMock } from "../src/index.ts";
import type { Org } from "../src/org/org.ts";
import { startWithOrg } from "../src/start-mock.ts";

/** Starts a mock that is closed after the test. */
export async function mockWith(options: MockOptions = {}, org?: Org): Promise<Mock> {
  const mock = await (org ? startWithOrg(() => org, options) : startMock(options));
  onTestFinished(() => mock.close());
  return mock;
}

/** The parts of a mock that a request needs. */
export type Askable = Pick<Mock, "url"> & Partial<Pick<Mock, "apiKey">>;

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly agent?: Agent;
}

/** Sends a request, by default with the mock's key. Returns the unread response. */
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

/** Sends a request and reads the response. `lines` has repeated headers separately. */
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

/** A keep-alive agent, closed after the test. */
export function keptConnection(): Agent {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  return agent;
}
