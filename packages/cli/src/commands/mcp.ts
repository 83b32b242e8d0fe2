import { defineCommand, file, flag, type Io, integer, repeated, string, type ValuesOf } from "../command.ts";
import { CONNECTION_OPTIONS, WRITE_OPTIONS } from "../usage/options.ts";
import { packageMissing } from "../usage/usage-errors.ts";

/** The exports of `@okta-idm/mcp/serve`. It bundles this package's settings, so this package cannot depend on it. */
interface McpPackage {
  serve(io: Io, values: McpValues): Promise<number>;
}

const PACKAGE: string = "@okta-idm/mcp/serve";

/** The description of the server, in the help of both commands. */
export const MCP_DESCRIPTION =
  "Serve an org to agents by the Model Context Protocol (MCP), on standard input and output or over HTTP. Agents can only read, unless --allow adds groups of actions. A person has to confirm every change.";

const OPTIONS = {
  allow: string(
    "<list>",
    "Groups of actions to offer besides reads: contain, restore, destroy, generic (default: none)",
  ),
  http: string(
    "<[host:]port>",
    "Serve streamable HTTP at /mcp (default: standard input and output; default host: 127.0.0.1)",
  ),
  allowHost: repeated(string("<name>", "Host name that HTTP clients may use, besides localhost")),
  tokenFile: file(
    "File with the bearer token of HTTP clients, required beyond 127.0.0.1 (default: OKTA_IDM_MCP_TOKEN)",
  ),
  confirmationFolder: string(
    "<folder>",
    "Folder that several processes share, so that each accepts the confirmations of the others (default: none)",
  ),
  maxChanges: integer(
    { min: 0 },
    "Reject more changes than this until the next start (default: the profile's, or 50)",
  ),
  reason: WRITE_OPTIONS.reason,
  doctor: flag("Print the offered tools, why others are not offered, and how to configure a host"),
  ...CONNECTION_OPTIONS,
};

export type McpValues = ValuesOf<typeof OPTIONS>;

export const command = defineCommand({
  summary: "Serve an org to agents (MCP)",
  description: `${MCP_DESCRIPTION} Requires the package @okta-idm/mcp, installed beside this one.`,
  options: OPTIONS,
  examples: [
    "okta-idm mcp --profile acme",
    "okta-idm mcp --profile acme --allow contain,restore",
    "okta-idm mcp --http 8765 --token-file mcp-token",
    "okta-idm mcp --doctor",
  ],
  async run(io, { values }) {
    return (await loadMcp()).serve(io, values);
  },
});

async function loadMcp(): Promise<McpPackage> {
  try {
    return (await import(PACKAGE)) as McpPackage;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw packageMissing("The MCP server", "@okta-idm/mcp");
  }
}
