import { OktaError } from "@okta-idm/core";
import type { Command, Io, Values } from "../command.ts";
import { CONNECTION_OPTIONS, WRITE_OPTIONS } from "../usage/options.ts";

/** What `@okta-idm/mcp/serve` exports. It bundles this package's settings, so this package cannot depend on it. */
interface McpPackage {
  serve(io: Io, values: Values): Promise<number>;
}

const PACKAGE: string = "@okta-idm/mcp/serve";

/** What the server does, in the help of both commands. */
export const MCP_DESCRIPTION =
  "Serve an org to agents by the Model Context Protocol (MCP), on standard input and output or over HTTP. Agents can only read, unless --allow opens groups of actions. Every change is shown to a person, who has to confirm it.";

export const mcp: Command = {
  description: `${MCP_DESCRIPTION} The package @okta-idm/mcp has to be installed beside this one.`,
  options: {
    allow: {
      type: "string",
      value: "<list>",
      help: "Groups of actions to offer besides reads: contain, restore, destroy, generic. Default: none",
    },
    http: {
      type: "string",
      value: "<[host:]port>",
      help: "Serve streamable HTTP at /mcp. The host is 127.0.0.1 by default. Default: standard input and output",
    },
    "allow-host": {
      type: "string",
      value: "<name>",
      multiple: true,
      help: "Host name that HTTP clients may use, beyond localhost",
    },
    "token-file": {
      type: "string",
      value: "<file>",
      help: "File with the bearer token of HTTP clients. Required beyond 127.0.0.1. Default: OKTA_IDM_MCP_TOKEN",
    },
    "confirmation-folder": {
      type: "string",
      value: "<folder>",
      help: "Folder that several processes share, so that each accepts confirmations of the others. Default: none",
    },
    "max-changes": {
      type: "string",
      value: "<n>",
      help: "Refuse to make more changes than this until the next start. Default: the profile's, or 50",
    },
    reason: WRITE_OPTIONS.reason,
    doctor: {
      type: "boolean",
      help: "Print which tools are offered, why the others are not, and how to configure a host; and exit",
    },
    ...CONNECTION_OPTIONS,
  },
  examples: [
    "okta-idm mcp --profile acme",
    "okta-idm mcp --profile acme --allow contain,restore",
    "okta-idm mcp --http 8765 --token-file mcp-token",
    "okta-idm mcp --doctor",
  ],
  async run(io, _args, values) {
    return (await loadMcp()).serve(io, values);
  },
};

async function loadMcp(): Promise<McpPackage> {
  try {
    return (await import(PACKAGE)) as McpPackage;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new OktaError(
      "refused",
      "The MCP server is a separate package. Install it beside this one: npm install @okta-idm/mcp",
    );
  }
}
