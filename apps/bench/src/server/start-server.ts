import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { ServerAddress, ServerReport, ServerRequest } from "./messages.ts";
import type { ServerSettings } from "./settings.ts";

/** The server that all contenders use. */
export interface BenchServer extends ServerAddress {
  /** Sets the data and the behavior, and resets the counts of the limits. */
  set(settings: Partial<ServerSettings>): Promise<void>;
  report(): Promise<ServerReport>;
  close(): void;
}

const USUAL: ServerSettings = { users: 0, events: 0, latencyMs: 0, gzip: false, limit: undefined };

/** Starts the server in its own process, and waits until it listens. */
export async function startServer(): Promise<BenchServer> {
  const child = fork(fileURLToPath(new URL("main.js", import.meta.url)), { execArgv: [] });
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`The server ended with exit code ${code}`);
  });
  ended.catch(() => {});
  const nextMessage = async () => (await Promise.race([once(child, "message"), ended]))[0];
  const request = async (message: ServerRequest): Promise<ServerReport> => {
    const reply = nextMessage();
    child.send(message);
    return reply;
  };
  const address: ServerAddress = await nextMessage();
  return {
    ...address,
    set: async (settings) => void (await request({ settings: { ...USUAL, ...settings } })),
    report: () => request({}),
    close: () => void child.kill(),
  };
}
