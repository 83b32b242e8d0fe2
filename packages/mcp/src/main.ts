import type { Readable, Writable } from "node:stream";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import {
  commandHelp,
  configuredScopes,
  EXIT,
  type Io,
  MCP_DESCRIPTION,
  mcp,
  parseOptions,
  print,
  readSecretText,
  tellError,
  text,
  type Values,
  wholeNumber,
  wrongOption,
} from "@okta-idm/cli/internal";
import { OktaError, version } from "@okta-idm/core";
import { serverFactory } from "./mcp-server.ts";
import { OrgServer } from "./org-server.ts";
import { allowedEffects, type Offer, offers, TOOLS } from "./tools/index.ts";

const PROGRAM = "okta-idm-mcp";

const OPTIONS = { ...mcp.options, version: { type: "boolean", help: "Print the version" } } as const;

/** Runs the program `okta-idm-mcp`, and resolves with its exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    const values = parsed(argv);
    if (values["help"]) {
      const command = { ...mcp, description: MCP_DESCRIPTION, options: OPTIONS };
      const help = commandHelp(
        { name: "mcp", arguments: [], summary: "", load: async () => command },
        command,
      );
      await print(io.stdout, help.replaceAll("okta-idm mcp", "okta-idm-mcp"));
      return EXIT.done;
    }
    if (values["version"]) {
      await print(io.stdout, `${version}\n`);
      return EXIT.done;
    }
    return await serve(io, values);
  } catch (error) {
    return tellError(io, error, PROGRAM);
  }
}

function parsed(argv: readonly string[]): Values {
  try {
    const { args, values } = parseOptions("mcp", OPTIONS, ["mcp", ...argv]);
    if (args.length === 0) return values;
  } catch (error) {
    const { message } = wrongOption("mcp", OPTIONS, error as NodeJS.ErrnoException);
    throw new OktaError("refused", message.replace("okta-idm mcp", "okta-idm-mcp"));
  }
  throw new OktaError("refused", "okta-idm-mcp takes no arguments. Try okta-idm-mcp --help");
}

/**
 * Serves an org until standard input ends, or until it is interrupted.
 *
 * @throws OktaError of kind `refused` for settings that cannot be used. Nothing is asked of Okta before the first call.
 */
export async function serve(io: Io, values: Values): Promise<number> {
  const allowed = allowedEffects(text(values, "allow"));
  const most = text(values, "max-changes");
  if (most !== undefined) wholeNumber("--max-changes", most);
  const scopes = configuredScopes(io, values);
  const offered = offers(TOOLS, allowed, scopes);
  const org = new OrgServer(io, values);
  if (values["doctor"] === true) {
    const { doctor } = await import("./doctor.ts");
    return doctor(org, (roles) => offers(TOOLS, allowed, scopes, roles));
  }
  const factory = serverFactory(org, toolsOf(offered));
  const onError = (error: Error) => org.note(`okta-idm-mcp: ${error.message}`);
  const listen = text(values, "http");
  if (listen === undefined) {
    refuseHttpOptions(values);
    await untilClosed(io, factory, onError);
    await org.idle();
    return EXIT.done;
  }
  const { serveHttp } = await import("./http.ts");
  const http = await serveHttp(factory, {
    listen,
    allowedHosts: allowedHosts(values),
    token: tokenOf(io, values),
    onError,
  });
  org.note(`Serving MCP at ${http.url} until Ctrl-C.`);
  await aborted(io.signal);
  await http.close();
  await org.idle();
  return EXIT.done;
}

/** The tools that are offered. */
export function toolsOf(offered: readonly Offer[]) {
  return offered.filter(({ why }) => why === undefined).map(({ tool }) => tool);
}

async function untilClosed(
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

function tokenOf({ env }: Io, values: Values): string | undefined {
  const file = text(values, "token-file");
  const token = file === undefined ? env["OKTA_IDM_MCP_TOKEN"] : readSecretText(file).trim();
  if (file !== undefined && token === "") throw new OktaError("refused", `The file ${file} is empty`);
  return token || undefined;
}

function allowedHosts(values: Values): readonly string[] {
  const hosts = values["allow-host"];
  return Array.isArray(hosts) ? hosts : [];
}

/** @throws OktaError of kind `refused` for an option that has no effect without `--http`. */
function refuseHttpOptions(values: Values): void {
  const given = ["allow-host", "token-file"].find((option) => values[option] !== undefined);
  if (given) throw new OktaError("refused", `--${given} requires --http`);
}
