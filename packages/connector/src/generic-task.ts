import {
  HttpHeaders,
  HttpRequest,
  jsonFault,
  parseExactJson,
  segmentFault,
  stringifyJson,
} from "@okta-idm/core";
import type { Action, ActionContext, ActionResponse, OutputByFamily } from "./action.ts";
import { endpointQuery, endpointQueryProblem } from "./endpoint-query.ts";
import { InputError } from "./errors.ts";
import { inputSchema } from "./input-schema.ts";

type Scalar = string | number | bigint | boolean;

/** The seven documented inputs of the Generic Task. */
export interface GenericTaskInput {
  /** Path on the org, e.g. `/api/v1/users/{{userId}}`; `{{name}}` takes a value of `path_parameters`. */
  readonly endpoint: string;
  /** HTTP method, in upper or lower case. Default GET. */
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | (string & {});
  readonly path_parameters?: Readonly<Record<string, string | number | bigint>>;
  /** The query. */
  readonly parameters?: Readonly<Record<string, Scalar | readonly Scalar[]>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. Use a bigint for an integer beyond `Number.MAX_SAFE_INTEGER`. */
  readonly json_body?: object;
  /** Text is sent unchanged; an object is sent as a form, or as JSON if `headers` have a JSON content type. */
  readonly data_body?: string | Readonly<Record<string, Scalar>>;
}

const SCALAR = ["string", "number", "boolean"];

const INPUT = inputSchema(
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

export const genericTask: Action<"generic_task", GenericTaskInput, OutputByFamily["data"]> = {
  name: "generic_task",
  title: "Generic Task",
  description:
    "Sends one request to any path of the org, with the connector's own credentials, retries and deadline. It reaches whatever the token may do. The request cannot leave the org.",
  effect: "generic",
  output: "data",
  input: INPUT,
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

async function send({ client, signal }: ActionContext, input: GenericTaskInput): Promise<ActionResponse> {
  const response = await client.fetch(genericRequest(client.orgUrl, input, signal));
  return { response, body: await parseJson(await response.text()) };
}

/** Returns undefined if the text is not JSON. */
async function parseJson(text: string): Promise<unknown> {
  try {
    return await parseExactJson(text);
  } catch {
    return undefined;
  }
}

// Credentials, framing and encoding belong to the connector; method overrides would send another request.
const RESERVED_HEADER =
  /^(authorization|cookie2?|dpop|host|connection|content-length|transfer-encoding|accept-encoding|te|trailers?|upgrade|expect|keep-alive|http2-settings|forwarded|proxy-.*|x-forwarded-.*|x-(http-)?method(-override)?)$/i;

/**
 * Builds the request that the input of a Generic Task describes.
 *
 * @throws InputError if the request would leave the org, or would call another path than the given one.
 */
export function genericRequest(orgUrl: string, input: GenericTaskInput, signal?: AbortSignal): HttpRequest {
  const method = (input.method ?? "GET").toUpperCase();
  if (/^(CONNECT|TRACE|TRACK)$/.test(method)) throw rejected("method", `${method} cannot be sent`);
  const headers = requestHeaders(input);
  const body = requestBody(input, headers);
  if (body !== undefined && (method === "GET" || method === "HEAD"))
    throw rejected("method", `${method} takes no body`);
  const url = orgUrl + endpointPath(input) + queryString(input);
  return new HttpRequest(url, { method, headers, body, signal });
}

function endpointPath({ endpoint, path_parameters = {} }: GenericTaskInput): string {
  if (/^([a-z][a-z\d+.-]*:)?\/\//i.test(endpoint))
    throw rejected("endpoint", "is a URL; it takes a path in the org, e.g. api/v1/users");
  const used = new Set<string>();
  const path = `/${endpoint.replace(/^\//, "").split("?", 1)[0]}`.replace(
    /\{\{([^{}]*)\}\}/g,
    (_, placeholder: string) => {
      const name = placeholder.trim();
      used.add(name);
      if (!Object.hasOwn(path_parameters, name))
        throw rejected(`path_parameters.${name}`, "is missing: the endpoint names it");
      return segment(`path_parameters.${name}`, path_parameters[name]);
    },
  );
  const unused = Object.keys(path_parameters).find((name) => !used.has(name));
  if (unused !== undefined)
    throw rejected(`path_parameters.${unused}`, `is not named in the endpoint: write {{${unused}}} there`);
  for (const part of path.slice(1).split("/")) {
    if (part === "") throw rejected("endpoint", "has an empty part: a slash at its end, or two in a row");
    segment("endpoint", decode(part));
  }
  // A URL parser must not change the path.
  if (new URL(path, "https://org.invalid").pathname !== path)
    throw rejected("endpoint", "holds characters to percent-encode: a blank is %20");
  return path;
}

function queryString({ endpoint, parameters = {} }: GenericTaskInput): string {
  const problem = endpointQueryProblem(endpoint);
  if (problem !== undefined) throw rejected("endpoint", `${problem}. Use parameters, which are encoded`);
  const query = endpointQuery(endpoint);
  for (const [name, value] of Object.entries(parameters)) {
    for (const item of [value].flat()) query.append(name, toText(`parameters.${name}`, item));
  }
  return query.size === 0 ? "" : `?${query}`;
}

function requestHeaders(input: GenericTaskInput): HttpHeaders {
  const headers = new HttpHeaders({ accept: "application/json" });
  for (const [name, value] of Object.entries(input.headers ?? {})) {
    if (RESERVED_HEADER.test(name)) throw rejected(`headers.${name}`, "is set by the connector alone");
    try {
      headers.set(name, value);
    } catch {
      throw rejected("headers", "hold a name or a value that HTTP does not allow");
    }
  }
  return headers;
}

function requestBody({ json_body, data_body }: GenericTaskInput, headers: HttpHeaders): string | undefined {
  if (json_body !== undefined && data_body !== undefined)
    throw rejected("data_body", "conflicts with json_body");
  const type = headers.get("content-type");
  if (json_body !== undefined) {
    if (type === null) headers.set("content-type", "application/json");
    return jsonText("json_body", json_body);
  }
  if (data_body === undefined || typeof data_body === "string") return data_body;
  if (type?.includes("json")) return jsonText("data_body", data_body);
  if (type === null) headers.set("content-type", "application/x-www-form-urlencoded");
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(data_body))
    form.append(name, toText(`data_body.${name}`, value));
  return form.toString();
}

function segment(field: string, value: unknown): string {
  const fault = segmentFault(value);
  if (fault !== undefined) throw rejected(field, fault);
  return encodeURIComponent(toText(field, value));
}

function jsonText(field: string, body: object): string {
  const fault = jsonFault(body);
  if (fault !== undefined) throw rejected(`${field}.${fault.path}`, fault.message);
  try {
    return stringifyJson(body);
  } catch {
    throw rejected(field, "cannot be written as JSON");
  }
}

/** Rejects a number that has lost digits, because it would name another object. */
function toText(field: string, value: unknown): string {
  const fault = jsonFault(value);
  if (fault !== undefined) throw rejected(field, fault.message);
  return String(value);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw rejected("endpoint", "has a % that is not a percent-encoding");
  }
}

function rejected(field: string, message: string): InputError {
  return new InputError("generic_task", [{ field, message }]);
}
