import type { CallToolResult, InputRequiredResult, Tool as ListedTool } from "@modelcontextprotocol/server";
import type { Effect } from "@okta-idm/connector";
import type { JsonSchema, OperationId } from "@okta-idm/core";
import type { OrgServer } from "./org-server.ts";

/** One call of a tool, of any transport and protocol revision. */
export interface Call {
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Aborts if the client cancels the call, or the call times out. */
  readonly signal: AbortSignal;
  readonly principal: string;
  /** Why the client cannot ask a person; undefined if it can. */
  readonly noElicitation: string | undefined;
  /** The state that the client sent back with a response. */
  readonly state: string | undefined;
  /** The responses of the person; undefined in the first round. */
  readonly responses: Readonly<Record<string, unknown>> | undefined;
}

export type ToolResult = CallToolResult | InputRequiredResult;

/** A function that an agent can call. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly effect: Effect;
  /** The write that it sends; undefined for a read, and for a request that the caller chooses. */
  readonly write?: OperationId;
  /** The OAuth scopes that it needs. */
  readonly scopes: readonly string[];
  /** Whether a second call changes nothing more. */
  readonly isIdempotent: boolean;
  readonly input: JsonSchema;
  readonly output: JsonSchema;
  /** @throws any error that {@link errorText} takes. */
  run(server: OrgServer, call: Call): Promise<ToolResult>;
}

/** Returns a tool as `tools/list` shows it. */
export function listedTool({
  name,
  title,
  description,
  effect,
  isIdempotent,
  input,
  output,
}: Tool): ListedTool {
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
      // Results hold text that strangers chose, such as names and failed sign-ins.
      openWorldHint: true,
    },
  };
}
