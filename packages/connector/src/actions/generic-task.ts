import type { Action, OutputByFamily } from "../action.ts";
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
  async run({ client, signal }, input) {
    const response = await client.fetch(genericRequest(client.orgUrl, input, signal));
    const response_text = await response.text();
    return {
      status_code: response.status,
      reason: response.statusText,
      data: jsonOf(response_text),
      response_text,
    };
  },
};

/** The body as JSON; `{}` where it is none, as documented, for then `response_text` has it. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
