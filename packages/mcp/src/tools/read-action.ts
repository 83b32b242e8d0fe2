import { type Action, askedRequest, errorOfOutput, outputHeaders } from "@okta-idm/connector";
import { type JsonSchema, linkTarget, OktaError, operations } from "@okta-idm/core";
import type { OrgServer } from "../org-server.ts";
import { checkFits, fitting, presentedBody } from "../presented.ts";
import { type Call, resultOf, type Tool, type ToolResult } from "../tool.ts";

/** A longer list would keep the server from its other callers. */
const MOST_FIELDS = 100;

/** Chooses what an agent gets, beside the documented input. */
export const FIELDS: JsonSchema = {
  type: "array",
  items: { type: "string", minLength: 1 },
  minItems: 1,
  maxItems: MOST_FIELDS,
  description:
    'Members to return, as dotted paths, such as ["id","profile.login"]. ["*"] returns all of them. Default: all but links and empty members.',
};

/** What reads answer. Open at every level, so that no client rejects what Okta adds. */
export const READ_OUTPUT: JsonSchema = {
  type: "object",
  properties: {
    status: { type: "integer", description: "HTTP status" },
    items: { type: "array", description: "The items of a list" },
    item: { description: "The response, if it is no list" },
    complete: { type: "boolean", description: "Whether this is all there is" },
    next: { type: "string", description: "Value of parameters.after for the next page" },
    hint: { type: "string", description: "How to get the rest" },
  },
  required: ["status", "complete"],
};

/** The tool of an action that reads. */
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

/** Runs an action that reads, and bounds and masks what it answers. */
export async function readAction(server: OrgServer, call: Call, action: Action): Promise<ToolResult> {
  const { fields: given, ...input } = call.arguments;
  const fields = fieldsOf(given);
  checkNoSettings(input);
  const asked = await askedRequest(action.name, input);
  const { connector } = await server.session();
  const output = await connector.runJson(action.name, input, { signal: call.signal });
  if (output.status_code >= 300) throw errorOfOutput(asked, output);
  const body = presentedBody(output, fields);
  const status = output.status_code;
  if (!Array.isArray(body)) {
    checkFits(body);
    return resultOf({ status, item: body, complete: true });
  }
  const { items, isCut } = fitting(body);
  const next = nextOf(outputHeaders(output)["link"]);
  if (!isCut)
    return resultOf({ status, items, complete: next === undefined, ...(next !== undefined && { next }) });
  const hint = `Only ${items.length} of ${body.length} items fit. Repeat with parameters.limit ${Math.max(1, items.length)}, or choose members with fields.`;
  return resultOf({ status, items, complete: false, hint });
}

/** The schema of an action's input with further arguments, and without what only the person who runs the server may set. */
export function withArguments(input: JsonSchema, more: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const { verify_ssl, ...properties } = input["properties"] as Readonly<Record<string, JsonSchema>>;
  return { ...input, properties: { ...properties, ...more }, additionalProperties: false };
}

/** @throws OktaError of kind `refused` for what only the person who runs the server may set. */
export function checkNoSettings(input: Readonly<Record<string, unknown>>): void {
  if (!("verify_ssl" in input)) return;
  throw new OktaError("refused", "verify_ssl is an unknown argument. Nothing was sent");
}

export function fieldsOf(given: unknown): readonly string[] | undefined {
  if (given === undefined) return undefined;
  const isList =
    Array.isArray(given) && given.length > 0 && given.every((field) => typeof field === "string" && field);
  if (!isList || given.length > MOST_FIELDS) {
    const takes = `a list of 1 to ${MOST_FIELDS} dotted paths, such as ["id"]`;
    throw new OktaError("refused", `fields takes ${takes}. Nothing was sent`);
  }
  return given;
}

function nextOf(link: string | undefined): string | undefined {
  const target = linkTarget(link ?? null, "next");
  return target && URL.canParse(target)
    ? (new URL(target).searchParams.get("after") ?? undefined)
    : undefined;
}
