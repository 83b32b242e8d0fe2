import { type Io, mcp, parseOptions } from "@okta-idm/cli/internal";
import type { Mock } from "@okta-idm/mock";
import { onTestFinished } from "vitest";
import { type HttpOptions, serveHttp } from "../src/http.ts";
import { toolsOf } from "../src/main.ts";
import { serverFactory } from "../src/mcp-server.ts";
import { OrgServer, type Times } from "../src/org-server.ts";
import type { Tool } from "../src/tool.ts";
import { allowedEffects, offers, TOOLS } from "../src/tools/index.ts";

export interface Started {
  readonly url: string;
  /** What the person who runs the server is told. */
  readonly notes: string[];
  readonly org: OrgServer;
}

export interface More {
  readonly env?: Readonly<Record<string, string>>;
  readonly http?: Partial<HttpOptions>;
  readonly times?: Times;
  readonly tools?: readonly Tool[];
}

/** Serves HTTP in this process, from the sources, until the test is over. */
export async function startHttp(
  { url, apiKey }: Pick<Mock, "url" | "apiKey">,
  args: readonly string[],
  { env = {}, http = {}, times, tools }: More = {},
): Promise<Started> {
  const { values } = parseOptions("mcp", mcp.options, ["mcp", ...args]);
  const notes: string[] = [];
  const io = {
    env: { HOME: "/nonexistent", OKTA_URL: url, OKTA_API_KEY: apiKey, ...env },
    stderr: { write: (text: string) => notes.push(text) },
    signal: new AbortController().signal,
  } as unknown as Io;
  const org = new OrgServer(io, values, times);
  const allow = values["allow"];
  const offered = toolsOf(
    offers(TOOLS, allowedEffects(typeof allow === "string" ? allow : undefined), undefined),
  );
  const server = await serveHttp(serverFactory(org, tools ?? offered), {
    listen: "0",
    allowedHosts: [],
    token: undefined,
    onError: (error) => notes.push(error.message),
    ...http,
  });
  onTestFinished(() => server.close());
  return { url: server.url, notes, org };
}
