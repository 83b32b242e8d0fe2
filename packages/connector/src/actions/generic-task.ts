import { parseExactJson } from "@okta-idm/core";
import type { Action, ActionAnswer, ActionContext, OutputByFamily } from "../action.ts";
import { genericRequest } from "../generic-request.ts";
import { type GenericTaskInput, genericTaskSchema } from "../generic-task-input.ts";

export const genericTask: Action<"generic_task", GenericTaskInput, OutputByFamily["data"]> = {
  name: "generic_task",
  title: "Generic Task",
  description:
    "Sends one request to any path of the org, with the connector's own credentials, retries and deadline. It reaches whatever the token may do. The request cannot leave the org.",
  effect: "generic",
  output: "data",
  input: genericTaskSchema,
  example: {
    endpoint: "/api/v1/users/{{userId}}",
    method: "GET",
    path_parameters: { userId: "ana@example.com" },
  },
  send,
  async run(context, input) {
    const { response, body } = await send(context, input);
    return {
      status_code: response.status,
      reason: response.statusText,
      // As documented: `response_text` has a body that is not JSON.
      data: body === undefined ? {} : body,
      response_text: await response.text(),
    };
  },
};

async function send({ client, signal }: ActionContext, input: GenericTaskInput): Promise<ActionAnswer> {
  const response = await client.fetch(genericRequest(client.orgUrl, input, signal));
  return { response, body: await jsonOf(await response.text()) };
}

async function jsonOf(text: string): Promise<unknown> {
  try {
    return await parseExactJson(text);
  } catch {
    return undefined;
  }
}
