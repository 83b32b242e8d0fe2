import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { apiToken, createOktaClient, type OktaClientOptions } from "@okta-idm/core";
import { type Mock, type MockOptions, startMock } from "@okta-idm/mock";

/** A mock org with a log, a folder for what is collected of it, and what is needed to do so without waiting. */
export interface LogOrg {
  readonly mock: Mock;
  readonly folder: string;
  readonly clock: { now: () => number; sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void> };
  /** Path and query of the requests for the log, in their order. */
  readonly asked: readonly string[];
  client(options?: Partial<OktaClientOptions>): ReturnType<typeof createOktaClient>;
  /** The uuids of a bounded query, each once, read without any of what is under test. */
  uuids(since: string, until: string): Promise<string[]>;
  path(name: string): string;
  close(): Promise<void>;
}

export async function openLogOrg(options: MockOptions = {}): Promise<LogOrg> {
  const mock = await startMock({ seed: 5, ...options });
  const folder = await mkdtemp(join(tmpdir(), "log-org-"));
  const asked: string[] = [];
  const clock: LogOrg["clock"] = {
    now: mock.now,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      mock.advance(milliseconds);
    },
  };
  const client: LogOrg["client"] = (more = {}) =>
    createOktaClient({
      orgUrl: mock.url,
      auth: apiToken(mock.apiKey),
      clock,
      fetch: async (request) => {
        asked.push(request.url.slice(mock.url.length));
        return fetch(request);
      },
      ...more,
    });
  return {
    mock,
    folder,
    clock,
    asked,
    client,
    uuids: async (since, until) => {
      const headers = { Authorization: `SSWS ${mock.apiKey}` };
      const uuids = new Set<string>();
      let url = `${mock.url}/api/v1/logs?${new URLSearchParams({ since, until, limit: "1000" })}`;
      while (url !== "") {
        const response = await fetch(url, { headers });
        for (const { uuid } of (await response.json()) as { uuid: string }[]) uuids.add(uuid);
        url = /<([^>]+)>; rel="next"/.exec(response.headers.get("Link") ?? "")?.[1] ?? "";
      }
      return [...uuids];
    },
    path: (name) => join(folder, name),
    close: async () => {
      await mock.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The uuids of events in NDJSON. */
export function uuidsIn(text: string): string[] {
  const lines = text.split("\n");
  if (lines.pop() !== "") throw new Error("The last line has no end");
  return lines.map((line) => (JSON.parse(line) as { uuid: string }).uuid);
}
