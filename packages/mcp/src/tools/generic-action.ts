import { effectOf, guardOptions, openAudit, READ_METHODS } from "@okta-idm/cli/internal";
import {
  type Action,
  askedRequest,
  errorOfOutput,
  type Output,
  outputHeaders,
  type TurbineOutput,
} from "@okta-idm/connector";
import { OktaError, printable } from "@okta-idm/core";
import { sendRawChange } from "@okta-idm/jobs";
import { askResult, Unconfirmed } from "../asked.ts";
import type { OrgServer } from "../org-server.ts";
import { checkFits, presentedBody } from "../presented.ts";
import { type Call, resultOf, type Tool, type ToolResult } from "../tool.ts";
import { checkNoSettings, FIELDS, fieldsOf, READ_OUTPUT, readAction, withArguments } from "./read-action.ts";
import { checkConfirmed, REASON, reasonIn } from "./write-action.ts";

/** The tool of an action whose caller chooses the request. */
export function genericTool(action: Action): Tool {
  const { name, title, description, effect } = action;
  return {
    name,
    title,
    description: `${description} A person has to confirm every method but ${[...READ_METHODS].join(", ")}.`,
    effect,
    scopes: [],
    isIdempotent: false,
    input: withArguments(action.input, { fields: FIELDS, reason: REASON }),
    output: READ_OUTPUT,
    run: (server, call) => runGeneric(server, call, action),
  };
}

async function runGeneric(server: OrgServer, call: Call, action: Action): Promise<ToolResult> {
  const { reason, input: given } = reasonIn(call.arguments);
  const { fields, ...input } = given;
  fieldsOf(fields);
  checkNoSettings(input);
  const request = await askedRequest(action.name, input);
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
  const asked = { tool: name, arguments: call.arguments, org: client.orgUrl, principal: call.principal };
  const question = [
    `${title} in ${new URL(client.orgUrl).host}?`,
    `Request: ${request.method} ${printable(request.path)}`,
    "Effect: not known. It may give access, take it, or be impossible to undo",
    `Input: ${shown(input)}`,
    reason && `Reason, by the agent: ${JSON.stringify(printable(reason))}`,
  ];
  let isSent = false;
  try {
    const { answer, error, isAudited } = await sendRawChange<Output | TurbineOutput>(
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
          const rejection = status < 300 ? undefined : errorOfOutput(request, output);
          return { status, requestId, error: rejection, answer: output };
        },
      },
      {
        ...guardOptions(server.io, session, effect),
        audit: await openAudit(settings, reason === undefined ? server.values : { ...server.values, reason }),
        maxChanges: server.changesLeft(session),
        verify: false,
        confirm: async () => {
          call.signal.throwIfAborted();
          checkConfirmed(server, call, asked, undefined, () => question.filter(Boolean).join("\n"));
          server.countChange(session);
        },
      },
    );
    if (!isAudited) server.note("The audit file could not be written. It lacks the last change.");
    if (error !== undefined || answer === undefined) throw error;
    return resultOfRaw(answer, fieldsOf((call.arguments as { readonly fields?: unknown }).fields));
  } catch (error) {
    if (error instanceof Unconfirmed) return askResult(server, asked, error);
    // What ended the call says nothing of the request.
    if (!isSent || !call.signal.aborted) throw error;
    throw new OktaError("timeout", `${name} was interrupted after it was sent`, { outcome: "unknown" });
  }
}

/** Characters of a request that a person is asked to read. */
const MOST_SHOWN = 2_000;

/**
 * The input as the person sees it, all of it.
 *
 * @throws OktaError of kind `refused` for more than a person would read: the rest would be confirmed unseen.
 */
function shown(input: object): string {
  const text = printable(JSON.stringify(input));
  if (text.length <= MOST_SHOWN) return text;
  const why = `has ${text.length} characters, and a person has to read it. The limit is ${MOST_SHOWN}`;
  throw new OktaError("refused", `The request ${why}. Nothing was sent`);
}

/** A change that was made is no error, even if its response is too large to show. */
function resultOfRaw(answer: Output | TurbineOutput, fields: readonly string[] | undefined): ToolResult {
  const item = presentedBody(answer, fields);
  try {
    checkFits(item);
  } catch {
    return resultOf({
      status: answer.status_code,
      complete: false,
      hint: "The response is too large to show.",
    });
  }
  return resultOf({ status: answer.status_code, item, complete: true });
}
