import { effectOf, guardOptions, openAudit, READ_METHODS } from "@okta-idm/cli/internal";
import {
  type Action,
  actionRequest,
  errorFromOutput,
  type Output,
  outputHeaders,
  type TurbineOutput,
} from "@okta-idm/connector";
import { printable } from "@okta-idm/core";
import { sendRawChange } from "@okta-idm/jobs";
import { checkFields, checkNoSettings, FIELDS, REASON, splitReason, withArguments } from "../arguments.ts";
import { ConfirmationRequired, checkConfirmed, confirmationResult } from "../confirm-change.ts";
import { errorOf } from "../errors.ts";
import type { OrgServer } from "../org-server.ts";
import { agentBody, checkFits, resultOf } from "../result.ts";
import type { Call, Tool, ToolResult } from "../tool.ts";
import { READ_OUTPUT, readAction } from "./read-action.ts";

/** Returns the tool of an action with a request that the caller chooses. */
export function genericTool(action: Action): Tool {
  const { name, title, description, effect } = action;
  return {
    name,
    title,
    description: `${description} A person has to confirm every method except ${[...READ_METHODS].join(", ")}.`,
    effect,
    scopes: [],
    isIdempotent: false,
    input: withArguments(action.input, { fields: FIELDS, reason: REASON }),
    output: READ_OUTPUT,
    run: (server, call) => runGeneric(server, call, action),
  };
}

async function runGeneric(server: OrgServer, call: Call, action: Action): Promise<ToolResult> {
  const { reason, input: given } = splitReason(call.arguments);
  const { fields, ...input } = given;
  checkFields(fields);
  checkNoSettings(input);
  const request = await actionRequest(action.name, input);
  if (READ_METHODS.has(request.method)) return readAction(server, { ...call, arguments: given }, action);
  return changeRaw(server, call, action, request, input, reason);
}

async function changeRaw(
  server: OrgServer,
  call: Call,
  { name, title }: Action,
  request: { readonly method: string; readonly path: string },
  input: object,
  reason: string | undefined,
): Promise<ToolResult> {
  const session = await server.session();
  const { client, settings, connector } = session;
  const effect = effectOf(request.method);
  const confirmed = { tool: name, arguments: call.arguments, org: client.orgUrl, principal: call.principal };
  const question = [
    `${title} in ${new URL(client.orgUrl).host}?`,
    `Request: ${request.method} ${printable(request.path)}`,
    "Effect: unknown. It may give access, take it, or be impossible to undo",
    `Input: ${inputText(input)}`,
    reason && `Reason, by the agent: ${JSON.stringify(printable(reason))}`,
  ];
  let isSent = false;
  try {
    const { response, error, isAudited } = await sendRawChange<Output | TurbineOutput>(
      { client, signal: call.signal },
      {
        action: name,
        effect,
        ...request,
        send: async () => {
          isSent = true;
          const output = await connector.runJson(name, input, { signal: call.signal });
          const status = output.status_code;
          const requestId = outputHeaders(output)["x-okta-request-id"];
          const rejection = status < 300 ? undefined : errorFromOutput(request, output);
          return { status, requestId, error: rejection, response: output };
        },
      },
      {
        ...guardOptions(server.io, session, effect),
        audit: await openAudit(settings, reason === undefined ? server.values : { ...server.values, reason }),
        maxChanges: server.changesLeft(session),
        verify: false,
        confirm: async () => {
          call.signal.throwIfAborted();
          checkConfirmed(server, call, confirmed, undefined, () => question.filter(Boolean).join("\n"));
          server.countChange(session);
        },
      },
    );
    if (!isAudited) server.note("The audit file could not be written. It lacks the last change.");
    if (error !== undefined || response === undefined) throw error;
    return resultOfRaw(response, checkFields((call.arguments as { readonly fields?: unknown }).fields));
  } catch (error) {
    if (error instanceof ConfirmationRequired) return confirmationResult(server, confirmed, error);
    // The error ended the call. It does not say whether the request took effect.
    if (!isSent || !call.signal.aborted) throw error;
    throw errorOf("interrupted", [name], "unknown");
  }
}

/** Characters of a request that a question may hold. */
const MAX_QUESTION = 2_000;

/**
 * Returns the input as the person sees it, in full.
 *
 * @throws OktaError of kind `refused` if it is too long, because the person would confirm the rest unread.
 */
function inputText(input: object): string {
  const text = printable(JSON.stringify(input));
  if (text.length <= MAX_QUESTION) return text;
  throw errorOf("requestTooLong", [text.length, MAX_QUESTION]);
}

/** A completed change is no error, even if its response is too large for a result. */
function resultOfRaw(output: Output | TurbineOutput, fields: readonly string[] | undefined): ToolResult {
  const item = agentBody(output, fields);
  try {
    checkFits(item);
  } catch {
    return resultOf({
      status: output.status_code,
      complete: false,
      hint: "The response is too large to show.",
    });
  }
  return resultOf({ status: output.status_code, item, complete: true });
}
