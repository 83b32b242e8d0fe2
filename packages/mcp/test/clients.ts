import { fileURLToPath } from "node:url";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { Client as OldClient } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport as OldStdio } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport as OldHttp } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { ElicitRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import type { Mock } from "@okta-idm/mock";
import { onTestFinished } from "vitest";
import { type More, startHttp } from "./http-server.ts";

const BIN = fileURLToPath(new URL("../bin/okta-idm-mcp.js", import.meta.url));

/** A client of any generation. */
export interface Connected {
  listTools(): Promise<{ readonly tools: readonly { readonly name: string }[] }>;
  callTool(call: { name: string; arguments: Record<string, unknown> }): Promise<Called>;
  close(): Promise<void>;
  /** The questions that the person got. */
  readonly asked: string[];
}

export interface Called {
  readonly isError?: boolean | undefined;
  readonly structuredContent?: unknown;
  readonly content: readonly { readonly type: string; readonly text?: string }[];
}

/**
 * Responds to a question. Undefined if the client cannot ask; `declared` if it declares the capability but cannot ask.
 */
export type Person = (() => object | Promise<object>) | "declared" | undefined;

export const yes: Person = () => ({ action: "accept", content: { approve: true } });

const INFO = { name: "test", version: "1" };

const stdio = ({ url, apiKey }: Mock, args: readonly string[]) => ({
  command: process.execPath,
  args: [BIN, ...args],
  env: { HOME: "/nonexistent", OKTA_URL: url, OKTA_API_KEY: apiKey },
});

type Connect = (mock: Mock, args: readonly string[], person: Person, more?: More) => Promise<Connected>;

function current(pin: string | undefined, isHttp: boolean): Connect {
  return async (mock, args, person, more) => {
    const asked: string[] = [];
    const client = new Client(INFO, {
      capabilities: person ? { elicitation: {} } : {},
      ...(pin !== undefined && { versionNegotiation: { mode: { pin } } }),
    });
    if (typeof person === "function") {
      client.setRequestHandler("elicitation/create", async ({ params }) => {
        asked.push(params.message);
        return (await person()) as { action: "accept" };
      });
    }
    const transport = isHttp
      ? new StreamableHTTPClientTransport(new URL((await startHttp(mock, args, more)).url))
      : new StdioClientTransport(stdio(mock, args));
    await client.connect(transport);
    onTestFinished(() => client.close());
    return Object.assign(client, { asked }) as unknown as Connected;
  };
}

function old(isHttp: boolean): Connect {
  return async (mock, args, person, more) => {
    const asked: string[] = [];
    const client = new OldClient(INFO, { capabilities: person ? { elicitation: {} } : {} });
    if (typeof person === "function") {
      client.setRequestHandler(ElicitRequestSchema, async ({ params }) => {
        asked.push(params.message);
        return (await person()) as { action: "accept" };
      });
    }
    const transport = isHttp
      ? new OldHttp(new URL((await startHttp(mock, args, more)).url))
      : new OldStdio(stdio(mock, args));
    await client.connect(transport as Parameters<typeof client.connect>[0]);
    onTestFinished(() => client.close());
    return Object.assign(client, { asked }) as unknown as Connected;
  };
}

export interface Generation {
  readonly name: string;
  readonly connect: Connect;
  /** Whether it can ask a person. */
  readonly canAsk: boolean;
}

/** Both generations of clients, in both revisions, over both transports. */
export const GENERATIONS: readonly Generation[] = [
  { name: "client 2.4, revision 2026-07-28, stdio", connect: current("2026-07-28", false), canAsk: true },
  { name: "client 2.4, revision 2025-11-25, stdio", connect: current(undefined, false), canAsk: true },
  { name: "sdk 1.32, stdio", connect: old(false), canAsk: true },
  { name: "client 2.4, revision 2026-07-28, HTTP", connect: current("2026-07-28", true), canAsk: true },
  { name: "client 2.4, revision 2025-11-25, HTTP", connect: current(undefined, true), canAsk: false },
  { name: "sdk 1.32, HTTP", connect: old(true), canAsk: false },
];
