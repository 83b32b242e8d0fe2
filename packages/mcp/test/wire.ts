/** The response to one JSON-RPC request. */
export interface Reply {
  readonly status: number;
  readonly result?: Readonly<Record<string, unknown>> | undefined;
  readonly error?: { readonly code: number; readonly message: string } | undefined;
  /** The whole body. */
  readonly text: string;
}

/** Sends one request of revision 2026-07-28. */
export async function send(
  url: string,
  method: string,
  params: Readonly<Record<string, unknown>> = {},
  {
    capabilities = { elicitation: {} },
    headers = {},
    meta = {},
  }: {
    readonly capabilities?: object;
    readonly meta?: object;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): Promise<Reply> {
  const { name } = params;
  const _meta = {
    ...meta,
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientInfo": { name: "wire", version: "1" },
    "io.modelcontextprotocol/clientCapabilities": capabilities,
  };
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/json, text/event-stream",
      "MCP-Protocol-Version": "2026-07-28",
      "Mcp-Method": method,
      ...(typeof name === "string" && { "Mcp-Name": name }),
      ...headers,
    },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params: { ...params, _meta } }),
  });
  const text = await response.text();
  // The last message of a stream is the result. Progress comes before it.
  const data = [...text.matchAll(/^data: (.+)$/gm)].at(-1)?.[1] ?? text;
  const { result, error } = data.startsWith("{") ? JSON.parse(data) : {};
  return { status: response.status, result, error, text };
}

/** A call that asks a person. */
export interface AskedCall {
  readonly requestState: string;
  readonly question: string;
}

/** Calls a tool that has to ask a person. */
export async function ask(url: string, name: string, given: object): Promise<AskedCall> {
  const { result, error } = await send(url, "tools/call", { name, arguments: given });
  if (result?.["resultType"] !== "input_required") throw new Error(JSON.stringify(result ?? error));
  const [request] = Object.values(result["inputRequests"] as Record<string, { params: { message: string } }>);
  return { requestState: String(result["requestState"]), question: request?.params.message ?? "" };
}

export const APPROVED = { confirmation: { action: "accept", content: { approve: true } } };

/** Calls a tool again, with a response. */
export function answer(
  url: string,
  name: string,
  given: object,
  requestState: string | undefined,
  inputResponses: object = APPROVED,
): Promise<Reply> {
  const state = requestState === undefined ? {} : { requestState };
  return send(url, "tools/call", { name, arguments: given, inputResponses, ...state });
}

/** Returns the text of a result or an error. */
export function textOf({ result, error }: Reply): string {
  const content = (result?.["content"] ?? []) as readonly { readonly text?: string }[];
  return error?.message ?? content.map(({ text }) => text).join("\n");
}
