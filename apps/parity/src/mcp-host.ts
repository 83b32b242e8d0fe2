import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import type { Org } from "./surfaces.ts";

const BIN = fileURLToPath(new URL("bin/okta-idm-mcp.js", import.meta.resolve("@okta-idm/mcp/package.json")));
const ARGS = ["--allow", "contain,restore,destroy,generic", "--max-changes", "1000"];

/** Result of a call for an agent. */
export interface AgentResult {
  readonly isError: boolean;
  /** The structured content of a result; undefined for an error. */
  readonly content: unknown;
  readonly text: string;
}

/** A host of the MCP server with a person who responds to questions. It starts one server for each org and key. */
export class McpHost {
  /** The questions with a response of the person. */
  readonly questions: string[] = [];
  readonly #approve: boolean;
  readonly #clients = new Map<string, Promise<Client>>();

  constructor({ approve = true } = {}) {
    this.#approve = approve;
  }

  async call(org: Org, name: string, input: object): Promise<AgentResult> {
    const key = `${org.url} ${org.apikey}`;
    const connecting = this.#clients.get(key) ?? this.#connect(org);
    this.#clients.set(key, connecting);
    const client = await connecting;
    const called = await client.callTool({ name, arguments: input as Record<string, unknown> });
    const text = called.content.map((part) => (part.type === "text" ? part.text : "")).join("\n");
    return { isError: called.isError === true, content: called.structuredContent, text };
  }

  async #connect({ url, apikey }: Org): Promise<Client> {
    const client = new Client({ name: "parity", version: "1" }, { capabilities: { elicitation: {} } });
    client.setRequestHandler("elicitation/create", ({ params }) => {
      this.questions.push(params.message);
      return { action: "accept", content: { approve: this.#approve } };
    });
    const env = { HOME: "/nonexistent", OKTA_URL: url, OKTA_API_KEY: apikey };
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [BIN, ...ARGS], env }));
    return client;
  }

  async close(): Promise<void> {
    for (const client of this.#clients.values()) await (await client).close();
  }
}
