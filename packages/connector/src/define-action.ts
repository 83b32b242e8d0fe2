import {
  type OktaClient,
  type OktaErrorBody,
  type Operation,
  type OperationId,
  type OperationTypes,
  operations,
  shapeFault,
  unreadableResponse,
} from "@okta-idm/core";
import type { Action, ActionContext, ActionResponse, Effect, OutputByFamily } from "./action.ts";
import { exampleInput, operationInputSchema } from "./input-schema.ts";
import { toOutput } from "./output.ts";

type Empty = Record<never, never>;

type Parameters<Id extends OperationId, Place extends "path" | "query" | "header"> = NonNullable<
  OperationTypes[Id]["parameters"][Place]
>;

/** `{ key: Group }`; optional if all members of the group are, and forbidden if there is no group. */
type Part<Key extends string, Group> = [Group] extends [never]
  ? { readonly [K in Key]?: never }
  : Empty extends Group
    ? { readonly [K in Key]?: Group }
    : { readonly [K in Key]: Group };

/** The documented input of an operation: its path, query and header parameters under their documented names. */
export type OperationInput<Id extends OperationId> = Part<"path_parameters", Parameters<Id, "path">> &
  Part<"parameters", Parameters<Id, "query">> &
  Part<"headers", Parameters<Id, "header">>;

type Responses<Id extends OperationId> = OperationTypes[Id]["responses"];
type SuccessStatus = 200 | 204;
/** Edge servers in front of Okta add two statuses to those of the contract. */
type ErrorStatus<Id extends OperationId> = Exclude<keyof Responses<Id> & number, SuccessStatus> | 502 | 504;
type Body<One> = One extends { content: { "application/json": infer Json } } ? Json : Empty;

/**
 * The documented output of an operation. `status_code` distinguishes the body of a success from Okta's error body, which
 * is `{}` if the response had none.
 */
export type OperationOutput<Id extends OperationId, Family extends "json" | "response"> =
  | {
      [Status in keyof Responses<Id> & SuccessStatus]: OutputByFamily<
        Status,
        Body<Responses<Id>[Status]>
      >[Family];
    }[keyof Responses<Id> & SuccessStatus]
  | OutputByFamily<ErrorStatus<Id>, OktaErrorBody | Empty>[Family];

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
  /** Default: the required inputs with the examples of the contract. */
  readonly example?: OperationInput<Id>;
}

/** Makes an action of one operation. The contract supplies its description, input and responses. */
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
  // Read on demand: a process that runs one action reads only that operation.
  const operation = () => operations[action.operation];
  return {
    ...action,
    get description() {
      return operation().description;
    },
    get input() {
      return operationInputSchema(operation());
    },
    get example() {
      return action.example ?? (exampleInput(operation()) as OperationInput<Id>);
    },
    send: (context, input) => send(context, operation(), input as Parts),
    async run(context, input) {
      const response = await send(context, operation(), input as Parts);
      return toOutput(action.output, response) as OperationOutput<Id, Family>;
    },
  };
}

/** The groups of a documented input. */
interface Parts {
  readonly path_parameters?: Record<string, unknown>;
  readonly parameters?: Record<string, unknown>;
  readonly headers?: Record<string, unknown>;
}

async function send(
  { client, signal }: ActionContext,
  operation: Operation,
  input: Parts,
): Promise<ActionResponse> {
  const { method, path } = operation;
  const params = { path: input.path_parameters, query: input.parameters, header: input.headers };
  // TypeScript cannot check a call with a variable operation. The input already has the operation's types.
  const request = client.request as (
    method: string,
    path: string,
    init: object,
  ) => ReturnType<OktaClient["GET"]>;
  const { data, error, response } = await request(method, path, { params, ...(signal && { signal }) });
  // For a failed response without a body, `error` is made by core and must not be passed on as Okta's.
  const isEmpty = !response.ok && (await response.text()) === "";
  const body = isEmpty ? undefined : (data ?? error);
  if (response.ok) checkBody(operation, response, body);
  return { response, body };
}

/** Rejects a success without its list or object: an empty body would read as "no such user". */
function checkBody({ returns }: Operation, response: Response, body: unknown): void {
  const fault = shapeFault(returns, body);
  if (fault !== undefined) throw unreadableResponse(response, fault);
}
