import type { JsonSchema, OktaClient, OperationId } from "@okta-idm/core";

/** Effect of an action on users' access, mildest first. */
export const EFFECTS = {
  read: "changes nothing",
  restore: "gives access",
  contain: "takes access, and can be undone",
  destroy: "cannot be undone",
  generic: "sends any request",
} as const;

export type Effect = keyof typeof EFFECTS;

/** The three documented families of output keys, named after the key that holds the body. */
export type OutputFamily = "json" | "response" | "data";

/** Response headers by name in lower case; only those that hold no secret. */
export type ResponseHeaders = { readonly [name: string]: string };

export interface Status<Code> {
  /** HTTP status of Okta's response. */
  readonly status_code: Code;
  /** HTTP reason phrase of Okta's response. */
  readonly reason: string;
}

/** The documented output keys of each family. */
export interface OutputByFamily<Code = number, Body = unknown> {
  readonly json: Status<Code> & { readonly response_headers: ResponseHeaders; readonly json: Body };
  readonly response: Status<Code> & { readonly headers: ResponseHeaders; readonly response: Body };
  readonly data: Status<Code> & { readonly data: Body; readonly response_text: string };
}

export type Output = OutputByFamily[OutputFamily];

/**
 * The keys of an output: `documented` for this connector, or `turbine` for Swimlane's connector-def-runner, which
 * playbooks for Swimlane Turbine read.
 */
export const OUTPUT_SHAPES = ["documented", "turbine"] as const;

export type OutputShape = (typeof OUTPUT_SHAPES)[number];

/** An output of any action in the shape `turbine`: it has a `json_body`, or a `response_text`. */
export interface TurbineOutput<Code = number, Body = unknown> extends Status<Code> {
  readonly response_headers: ResponseHeaders;
  /** The body, if it is JSON. */
  readonly json_body?: Body;
  /** Any other body; empty if there is none. */
  readonly response_text?: string;
}

export interface ActionContext {
  readonly client: OktaClient;
  readonly signal?: AbortSignal | undefined;
}

/** Okta's response, before it gets the keys of an output. */
export interface ActionResponse {
  readonly response: Response;
  /** The parsed body: JSON, text, or undefined if the response had none. */
  readonly body: unknown;
}

/** One action of the connector. */
// biome-ignore lint/suspicious/noExplicitAny: each action has its own type of input
export interface Action<Name extends string = string, Input = any, Result = Output> {
  /** The documented name, such as `suspend_user`. */
  readonly name: Name;
  readonly title: string;
  /** Its effect, the states that it needs, and its output. */
  readonly description: string;
  readonly effect: Effect;
  /** Its operation of the contract; undefined if the caller chooses the request. */
  readonly operation?: OperationId;
  readonly output: OutputFamily;
  /** JSON Schema of the input. */
  readonly input: JsonSchema;
  /** A valid input. */
  readonly example: Input;
  /** Sends an input that the schema accepts. */
  send(context: ActionContext, input: Input): Promise<ActionResponse>;
  /** Like `send`, but returns the documented output. */
  run(context: ActionContext, input: Input): Promise<Result>;
}
