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
import { errorOf } from "./errors.ts";
import { serverFactory } from "./mcp-server.ts";
import { OrgServer } from "./org-server.ts";
import { allowedEffects, type Offer, offers, TOOLS } from "./tools/index.ts";

const PROGRAM = "okta-idm-mcp";

const OPTIONS = { ...mcp.options, version: { type: "boolean", help: "Print the version" } } as const;

/** Runs the program `okta-idm-mcp`. Returns its exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    const values = parseArguments(argv);
    if (values["help"]) {
      const command = { ...mcp, description: MCP_DESCRIPTION, options: OPTIONS };
      const help = commandHelp(
        { name: "mcp", arguments: [], summary: "", load: async () => command },
        command,
      );
      await print(io.stdout, help.replaceAll("okta-idm mcp", PROGRAM));
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

function parseArguments(argv: readonly string[]): Values {
  try {
    const { args, values } = parseOptions("mcp", OPTIONS, ["mcp", ...argv]);
    if (args.length === 0) return values;
  } catch (error) {
    const { message } = wrongOption("mcp", OPTIONS, error as NodeJS.ErrnoException);
    throw new OktaError("refused", message.replace("okta-idm mcp", PROGRAM));
  }
  throw errorOf("argumentGiven", []);
}

/**
 * Serves an org until standard input ends or a signal arrives. No request is sent before the first call.
 *
 * @throws OktaError of kind `refused` for invalid settings.
 */
export async function serve(io: Io, values: Values): Promise<number> {
  const allowed = allowedEffects(text(values, "allow"));
  const maxChanges = text(values, "max-changes");
  if (maxChanges !== undefined) wholeNumber("--max-changes", maxChanges);
  const scopes = configuredScopes(io, values);
  const offered = offers(TOOLS, allowed, scopes);
  const org = new OrgServer(io, values);
  if (values["doctor"] === true) {
    const { doctor } = await import("./doctor.ts");
    return doctor(org, (roles) => offers(TOOLS, allowed, scopes, roles));
  }
  const factory = serverFactory(org, offeredTools(offered));
  const onError = (error: Error) => org.note(`${PROGRAM}: ${error.message}`);
  const listen = text(values, "http");
  if (listen === undefined) {
    checkNoHttpOptions(values);
    await serveStreams(io, factory, onError);
    await org.idle();
    return EXIT.done;
  }
  const { serveHttp } = await import("./http.ts");
  const http = await serveHttp(factory, {
    listen,
    allowedHosts: allowedHosts(values),
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

function readToken({ env }: Io, values: Values): string | undefined {
  const file = text(values, "token-file");
  const token = file === undefined ? env["OKTA_IDM_MCP_TOKEN"] : readSecretText(file).trim();
  if (file !== undefined && token === "") throw errorOf("emptyTokenFile", [file]);
  return token || undefined;
}

function allowedHosts(values: Values): readonly string[] {
  const hosts = values["allow-host"];
  return Array.isArray(hosts) ? hosts : [];
}

/** @throws OktaError of kind `refused` for an option that requires `--http`. */
function checkNoHttpOptions(values: Values): void {
  const given = ["allow-host", "token-file"].find((option) => values[option] !== undefined);
  if (given) throw errorOf("optionRequiresHttp", [given]);
}
