import {
  isOktaErrorBody,
  type OktaClient,
  type Operation,
  type OperationId,
  operations,
  unreadableResponse,
} from "@okta-idm/core";
import type { Action, ActionAnswer, ActionContext, Effect } from "./action.ts";
import { exampleInput, operationInputSchema } from "./input-schema.ts";
import type { OperationInput, OperationOutput } from "./operation-types.ts";
import { toOutput } from "./output.ts";

interface OperationAction<
  Name extends string,
  Id extends OperationId,
  Family extends "json" | "response",
  Does extends Effect,
> {
  readonly name: Name;
  readonly title: string;
  readonly effect: Does;
  readonly operation: Id;
  /** The documented family of its output keys. */
  readonly output: Family;
  /** Needed only where the required inputs alone make no good example. */
  readonly example?: OperationInput<Id>;
}

/** Makes an action of one operation: the contract says what it takes, answers and needs. */
export function defineAction<
  const Name extends string,
  const Id extends OperationId,
  const Family extends "json" | "response",
  const Does extends Effect,
>(
  action: OperationAction<Name, Id, Family, Does>,
): Action<Name, OperationInput<Id>, OperationOutput<Id, Family>> & {
  readonly operation: Id;
  readonly effect: Does;
} {
  // Read where it is asked for: a start that runs one action needs nothing of the others.
  const its = () => operations[action.operation];
  return {
    ...action,
    get description() {
      return its().description;
    },
    get input() {
      return operationInputSchema(its());
    },
    get example() {
      return action.example ?? (exampleInput(its()) as OperationInput<Id>);
    },
    send: (context, input) => send(context, its(), input as Parts),
    async run(context, input) {
      const answer = await send(context, its(), input as Parts);
      return toOutput(action.output, answer) as OperationOutput<Id, Family>;
    },
  };
}

/** The documented input in the places that openapi-fetch knows. */
interface Parts {
  readonly path_parameters?: Record<string, unknown>;
  readonly parameters?: Record<string, unknown>;
  readonly headers?: Record<string, unknown>;
}

async function send(
  { client, signal }: ActionContext,
  operation: Operation,
  input: Parts,
): Promise<ActionAnswer> {
  const { method, path } = operation;
  const params = { path: input.path_parameters, query: input.parameters, header: input.headers };
  // The input has this operation's types; a call whose operation is a variable has none that tsc could follow.
  const request = client.request as (
    method: string,
    path: string,
    init: object,
  ) => ReturnType<OktaClient["GET"]>;
  const { data, error, response } = await request(method, path, { params, ...(signal && { signal }) });
  // An answer that failed without a body has an error of core's making, which is not to be handed on as Okta's.
  const isEmpty = !response.ok && (await response.text()) === "";
  const body = isEmpty ? undefined : (data ?? error);
  if (response.ok) checkAnswer(operation, response, body);
  return { response, body };
}

/** A success that lacks what it is for is none: an empty list of users would read as "no such user". */
function checkAnswer({ answers }: Operation, response: Response, body: unknown): void {
  const isObject =
    typeof body === "object" && body !== null && !Array.isArray(body) && !isOktaErrorBody(body);
  if (answers === "list" && !Array.isArray(body))
    throw unreadableResponse(response, "its body is not a list");
  if (answers === "object" && !isObject) throw unreadableResponse(response, "its body is not an object");
}
