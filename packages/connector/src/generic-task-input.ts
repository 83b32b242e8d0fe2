import { inputSchema } from "./input-schema.ts";

type Scalar = string | number | bigint | boolean;

/** The seven documented inputs of the Generic Task. */
export interface GenericTaskInput {
  /** Path on the org, e.g. `/api/v1/users/{{userId}}`; `{{name}}` takes a value of `path_parameters`. */
  readonly endpoint: string;
  /** HTTP method, in any case. Default GET. */
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | (string & {});
  readonly path_parameters?: Readonly<Record<string, string | number | bigint>>;
  /** The query. */
  readonly parameters?: Readonly<Record<string, Scalar | readonly Scalar[]>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. Use a bigint for an integer beyond `Number.MAX_SAFE_INTEGER`. */
  readonly json_body?: object;
  /** Sent as it is, or, where it is an object, as a form; as JSON where `headers` say so. */
  readonly data_body?: string | Readonly<Record<string, Scalar>>;
}

const SCALAR = ["string", "number", "boolean"];

export const genericTaskSchema = inputSchema(
  {
    endpoint: {
      type: "string",
      minLength: 1,
      description: "Path on the org; {{name}} takes the value of that name in path_parameters.",
      examples: ["/api/v1/users/{{userId}}"],
    },
    method: {
      type: "string",
      pattern: "^[A-Za-z]+$",
      default: "GET",
      description: "HTTP method: GET, POST, PUT, PATCH, DELETE or another.",
    },
    path_parameters: {
      type: "object",
      additionalProperties: { type: ["string", "number"] },
      description: "Values for the {{name}} of the endpoint; each is percent-encoded.",
    },
    parameters: {
      type: "object",
      additionalProperties: { type: [...SCALAR, "array"], items: { type: SCALAR } },
      description: "The query, unencoded; a list repeats its name.",
    },
    headers: {
      type: "object",
      additionalProperties: { type: "string" },
      description:
        "Headers of this request. Those that carry credentials or frame the message cannot be set.",
    },
    json_body: { type: ["object", "array"], description: "Body, sent as JSON." },
    data_body: {
      type: ["object", "string"],
      additionalProperties: { type: SCALAR },
      description:
        "Body, sent as it is; an object is sent as a form, or as JSON where the Content-Type header says so.",
    },
  },
  ["endpoint"],
);
