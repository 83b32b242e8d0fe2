import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Ask, ServerAddress, ServerReport } from "./messages.ts";
import type { ServerSettings } from "./settings.ts";

/** The org that everything is measured against. */
export interface BenchServer extends ServerAddress {
  /** Sets its contents and behavior. Resets the counters of the limits. */
  set(settings: Partial<ServerSettings>): Promise<void>;
  report(): Promise<ServerReport>;
  close(): void;
}

const USUAL: ServerSettings = { users: 0, events: 0, latencyMs: 0, gzip: false, limit: undefined };

/** Starts the server in a process of its own, and resolves once it listens. */
export async function startServer(): Promise<BenchServer> {
  const child = fork(fileURLToPath(new URL("main.js", import.meta.url)), { execArgv: [] });
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`The server ended with exit code ${code}`);
  });
  ended.catch(() => {});
  const told = async () => (await Promise.race([once(child, "message"), ended]))[0];
  const ask = async (message: Ask): Promise<ServerReport> => {
    const answer = told();
    child.send(message);
    return answer;
  };
  const address: ServerAddress = await told();
  return {
    ...address,
    set: async (settings) => void (await ask({ settings: { ...USUAL, ...settings } })),
    report: () => ask({}),
    close: () => void child.kill(),
  };
}
