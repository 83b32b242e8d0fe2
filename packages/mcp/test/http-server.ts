import { EventEmitter, once } from "node:events";
import { createInterface } from "node:readline";
import { PassThrough } from "node:stream";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import { type Io, mcp, parseOptions } from "@okta-idm/cli/internal";
import type { Mock } from "@okta-idm/mock";
import { onTestFinished } from "vitest";
import { type HttpOptions, serveHttp } from "../src/http.ts";
import { offeredTools } from "../src/main.ts";
import { serverFactory } from "../src/mcp-server.ts";
import { OrgServer, type Times } from "../src/org-server.ts";
import type { Tool } from "../src/tool.ts";
import { allowedEffects, offers, TOOLS } from "../src/tools/index.ts";

export interface Started {
  readonly url: string;
  /** The lines for the administrator of the server. */
  readonly notes: string[];
  readonly org: OrgServer;
}

export interface More {
  readonly env?: Readonly<Record<string, string>>;
  readonly http?: Partial<HttpOptions>;
  readonly times?: Times;
  readonly tools?: readonly Tool[];
}

type Org = Pick<Mock, "url" | "apiKey">;

function serverOf({ url, apiKey }: Org, args: readonly string[], { env = {}, times, tools }: More) {
  const { values } = parseOptions("okta-idm mcp", mcp.options, args);
  const notes: string[] = [];
  const io = {
    env: { HOME: "/nonexistent", OKTA_URL: url, OKTA_API_KEY: apiKey, ...env },
    stderr: { write: (text: string) => notes.push(text) },
    signal: new AbortController().signal,
  } as unknown as Io;
  const org = new OrgServer(io, values, times);
  const offered = offeredTools(offers(TOOLS, allowedEffects(values.allow), undefined));
  return { org, notes, factory: serverFactory(org, tools ?? offered) };
}

/** Serves HTTP from the sources, in this process, for the current test. */
export async function startHttp(mock: Org, args: readonly string[], more: More = {}): Promise<Started> {
  const { org, notes, factory } = serverOf(mock, args, more);
  const server = await serveHttp(factory, {
    listen: "0",
    allowedHosts: [],
    token: undefined,
    onError: (error) => notes.push(error.message),
    ...more.http,
  });
  onTestFinished(() => server.close());
  return { url: server.url, notes, org };
}

type Message = Readonly<Record<string, unknown>>;

/** A client of 2025 on the streams of a server in this process. */
export interface Peer {
  write(message: Message): void;
  /** Waits for a message that matches. Messages that arrived before count too. */
  message(fits: (message: Message) => boolean): Promise<Message>;
}

/** Serves streams from the sources, in this process, for the current test, and performs the handshake of 2025. */
export async function startStreams(mock: Org, args: readonly string[], more: More = {}): Promise<Peer> {
  const { factory } = serverOf(mock, args, more);
  const [input, output] = [new PassThrough(), new PassThrough()];
  const handle = serveStdio(factory, { transport: new StdioServerTransport(input, output) });
  onTestFinished(() => handle.close());
  const messages: Message[] = [];
  const came = new EventEmitter();
  createInterface({ input: output }).on("line", (line) => {
    messages.push(JSON.parse(line));
    came.emit("message");
  });
  const peer: Peer = {
    write: (message) => void input.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`),
    async message(fits) {
      for (;;) {
        const found = messages.find(fits);
        if (found !== undefined) return found;
        await once(came, "message");
      }
    },
  };
  const clientInfo = { name: "test", version: "1" };
  const params = { protocolVersion: "2025-11-25", capabilities: { elicitation: {} }, clientInfo };
  peer.write({ id: 1, method: "initialize", params });
  await peer.message(({ id }) => id === 1);
  peer.write({ method: "notifications/initialized" });
  return peer;
}
