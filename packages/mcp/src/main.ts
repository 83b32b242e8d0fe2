import type { Readable, Writable } from "node:stream";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import {
  commandHelp,
  configuredScopes,
  EXIT,
  flag,
  type Io,
  MCP_DESCRIPTION,
  type McpValues,
  mcp,
  parseOptions,
  print,
  printError,
  readSecretText,
} from "@okta-idm/cli/internal";
import { version } from "@okta-idm/core";
import { errorOf } from "./errors.ts";
import { serverFactory } from "./mcp-server.ts";
import { OrgServer } from "./org-server.ts";
import { allowedEffects, type Offer, offers, TOOLS } from "./tools/index.ts";

const PROGRAM = "okta-idm-mcp";

const OPTIONS = { ...mcp.options, version: flag("Print the version") };

/** Runs the program `okta-idm-mcp`. Returns its exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    const { args, values, help } = parseOptions(PROGRAM, OPTIONS, argv);
    if (help) {
      const command = { ...mcp, description: MCP_DESCRIPTION, options: OPTIONS };
      const text = commandHelp({ name: "mcp", arguments: [] }, command);
      await print(io.stdout, text.replaceAll("okta-idm mcp", PROGRAM));
      return EXIT.done;
    }
    if (args.length > 0) throw errorOf("argumentGiven", []);
    if (values.version) {
      await print(io.stdout, `${version}\n`);
      return EXIT.done;
    }
    return await serve(io, values);
  } catch (error) {
    return printError(io, error, PROGRAM);
  }
}

/**
 * Serves an org until standard input ends or a signal arrives. No request is sent before the first call.
 *
 * @throws OktaError of kind `refused` for invalid settings.
 */
export async function serve(io: Io, values: McpValues): Promise<number> {
  const allowed = allowedEffects(values.allow);
  const scopes = configuredScopes(io, values);
  const offered = offers(TOOLS, allowed, scopes);
  const org = new OrgServer(io, values);
  if (values.doctor) {
    const { doctor } = await import("./doctor.ts");
    return doctor(org, (roles) => offers(TOOLS, allowed, scopes, roles));
  }
  const factory = serverFactory(org, offeredTools(offered));
  const onError = (error: Error) => org.note(`${PROGRAM}: ${error.message}`);
  const { http: listen } = values;
  if (listen === undefined) {
    checkNoHttpOptions(values);
    await serveStreams(io, factory, onError);
    await org.idle();
    return EXIT.done;
  }
  const { serveHttp } = await import("./http.ts");
  const http = await serveHttp(factory, {
    listen,
    allowedHosts: values.allowHost,
    token: readToken(io, values),
    onError,
  });
  org.note(`Serving MCP at ${http.url} until Ctrl-C.`);
  await aborted(io.signal);
  await http.close();
  await org.idle();
  return EXIT.done;
}

/** Returns the tools that are offered. */
export function offeredTools(offers: readonly Offer[]) {
  return offers.filter(({ why }) => why === undefined).map(({ tool }) => tool);
}

async function serveStreams(
  io: Io,
  factory: ReturnType<typeof serverFactory>,
  onerror: (error: Error) => void,
) {
  const transport = new StdioServerTransport(
    io.stdin as unknown as Readable,
    io.stdout as unknown as Writable,
  );
  const ended = new Promise<void>((resolve) => {
    (io.stdin as unknown as Readable).once("close", resolve).once("end", resolve);
  });
  const handle = serveStdio(factory, { transport, onerror });
  await Promise.race([ended, aborted(io.signal)]);
  await handle.close();
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

function readToken({ env }: Io, values: McpValues): string | undefined {
  const { tokenFile: file } = values;
  const token = file === undefined ? env["OKTA_IDM_MCP_TOKEN"] : readSecretText(file).trim();
  if (file !== undefined && token === "") throw errorOf("emptyTokenFile", [file]);
  return token || undefined;
}

/** @throws OktaError of kind `refused` for an option that requires `--http`. */
function checkNoHttpOptions(values: McpValues): void {
  if (values.allowHost.length > 0) throw errorOf("optionRequiresHttp", ["allow-host"]);
  if (values.tokenFile !== undefined) throw errorOf("optionRequiresHttp", ["token-file"]);
}
