import type { JsonSchema, OktaClient, OperationId } from "@okta-idm/core";

/** What running an action does to people's access, in words; the least comes first. */
export const EFFECTS = {
  read: "changes nothing",
  restore: "gives access",
  contain: "takes access, and can be undone",
  destroy: "cannot be undone",
  generic: "whatever the caller asks for",
} as const;

export type Effect = keyof typeof EFFECTS;

/** The three documented families of output keys, named after the key that holds the body. */
export type OutputFamily = "json" | "response" | "data";

/** Response headers by name in lower case, only those that are safe to pass on. */
export type ResponseHeaders = { readonly [name: string]: string };

export interface Status<Code> {
  /** HTTP status that Okta answered. */
  readonly status_code: Code;
  /** The reason phrase that came with it. */
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
 * The keys of an output: those documented for this connector, or those of Swimlane's connector-def-runner, which
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

/** What Okta answered, before it gets the keys of an output. */
export interface ActionAnswer {
  readonly response: Response;
  /** The body as it was read: JSON, text, or undefined if there was none. */
  readonly body: unknown;
}

/** One thing that the connector can do. */
// biome-ignore lint/suspicious/noExplicitAny: an action of some kind takes an input of some kind
export interface Action<Name extends string = string, Input = any, Result = Output> {
  /** The documented name; the file is named after it. */
  readonly name: Name;
  readonly title: string;
  /** Some sentences: what it does, what state it needs, what it answers. */
  readonly description: string;
  readonly effect: Effect;
  /** The operation of the contract that it is; absent where the caller chooses the request. */
  readonly operation?: OperationId;
  readonly output: OutputFamily;
  /** JSON Schema of the input. */
  readonly input: JsonSchema;
  /** An input that does something sensible. */
  readonly example: Input;
  /** Sends it with an input that the schema accepts. */
  send(context: ActionContext, input: Input): Promise<ActionAnswer>;
  /** The same, in the documented keys. */
  run(context: ActionContext, input: Input): Promise<Result>;
}
