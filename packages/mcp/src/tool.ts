import type { CallToolResult, InputRequiredResult, Tool as ListedTool } from "@modelcontextprotocol/server";
import type { Effect } from "@okta-idm/connector";
import type { JsonSchema, OperationId } from "@okta-idm/core";
import type { OrgServer } from "./org-server.ts";

/** One call of a tool, whichever transport and revision it came by. */
export interface Call {
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Aborts when the client gives up, or the time is over. */
  readonly signal: AbortSignal;
  readonly principal: string;
  /** Why the client cannot ask a person; undefined when it can. */
  readonly cannotAsk: string | undefined;
  /** The state that came back with an answer. */
  readonly state: string | undefined;
  /** The answers that came back; undefined in the first round. */
  readonly responses: Readonly<Record<string, unknown>> | undefined;
}

export type ToolResult = CallToolResult | InputRequiredResult;

/** Something that an agent can call. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly effect: Effect;
  /** The write that it sends; undefined for a read, and for one that the caller chooses. */
  readonly write?: OperationId;
  /** The OAuth scopes it needs. */
  readonly scopes: readonly string[];
  /** Whether a second call does nothing more. */
  readonly isIdempotent: boolean;
  readonly input: JsonSchema;
  readonly output: JsonSchema;
  /** @throws what {@link errorText} tells. */
  run(server: OrgServer, call: Call): Promise<ToolResult>;
}

/** A tool as `tools/list` has it. */
export function listed({ name, title, description, effect, isIdempotent, input, output }: Tool): ListedTool {
  const isRead = effect === "read";
  return {
    name,
    title,
    description,
    inputSchema: input as ListedTool["inputSchema"],
    outputSchema: output as NonNullable<ListedTool["outputSchema"]>,
    annotations: {
      title,
      readOnlyHint: isRead,
      destructiveHint: !isRead && effect !== "restore",
      idempotentHint: isIdempotent,
      // What it answers holds text that strangers chose: names, and what was typed at a sign-in.
      openWorldHint: true,
    },
  };
}

/** A result with its JSON as text, for clients that read text only. */
export function resultOf(content: Readonly<Record<string, unknown>>): CallToolResult {
  const json = JSON.stringify(content);
  return { content: [{ type: "text", text: json }], structuredContent: JSON.parse(json) };
}
