import { type Action, actionRequest, errorFromOutput, outputHeaders } from "@okta-idm/connector";
import { type JsonSchema, linkTarget, operations } from "@okta-idm/core";
import { checkFields, checkNoSettings, FIELDS, withArguments } from "../arguments.ts";
import type { OrgServer } from "../org-server.ts";
import { agentBody, checkFits, fitItems, resultOf } from "../result.ts";
import type { Call, Tool, ToolResult } from "../tool.ts";

/** The result of a read. Open at every level, so that no client rejects new members of Okta. */
export const READ_OUTPUT: JsonSchema = {
  type: "object",
  properties: {
    status: { type: "integer", description: "HTTP status" },
    items: { type: "array", description: "The items of a list" },
    item: { description: "The response, if it is no list" },
    complete: { type: "boolean", description: "Whether nothing is missing" },
    next: { type: "string", description: "Value of parameters.after for the next page" },
    hint: { type: "string", description: "How to get the rest" },
  },
  required: ["status", "complete"],
};

/** Returns the tool of an action that reads. */
export function readTool(action: Action): Tool {
  const { name, title, description, effect, operation } = action;
  return {
    name,
    title,
    description,
    effect,
    scopes: operation === undefined ? [] : operations[operation].scopes,
    isIdempotent: true,
    input: withArguments(action.input, { fields: FIELDS }),
    output: READ_OUTPUT,
    run: (server, call) => readAction(server, call, action),
  };
}

/** Runs an action that reads. Its result is limited in size, and hides secrets. */
export async function readAction(server: OrgServer, call: Call, action: Action): Promise<ToolResult> {
  const { fields: given, ...input } = call.arguments;
  const fields = checkFields(given);
  checkNoSettings(input);
  const request = await actionRequest(action.name, input);
  const { connector } = await server.session();
  const output = await connector.runJson(action.name, input, { signal: call.signal });
  if (output.status_code >= 300) throw errorFromOutput(request, output);
  const body = agentBody(output, fields);
  const status = output.status_code;
  if (!Array.isArray(body)) {
    checkFits(body);
    return resultOf({ status, item: body, complete: true });
  }
  const { items, isCut } = fitItems(body);
  const next = nextPage(outputHeaders(output)["link"]);
  if (!isCut)
    return resultOf({ status, items, complete: next === undefined, ...(next !== undefined && { next }) });
  const hint = `Only ${items.length} of ${body.length} items fit. Repeat with parameters.limit ${Math.max(1, items.length)}, or choose members with fields.`;
  return resultOf({ status, items, complete: false, hint });
}

function nextPage(link: string | undefined): string | undefined {
  const target = linkTarget(link ?? null, "next");
  return target && URL.canParse(target)
    ? (new URL(target).searchParams.get("after") ?? undefined)
    : undefined;
}
