import { HttpHeaders, HttpRequest, jsonFault, segmentFault, stringifyJson } from "@okta-idm/core";
import type { GenericTaskInput } from "./generic-task-input.ts";
import { InputError } from "./input-error.ts";
import { queryFault, writtenQuery } from "./written-query.ts";

// The connector's own credentials, the framing and coding of the message, and what makes it another request.
const RESERVED_HEADER =
  /^(authorization|cookie2?|dpop|host|connection|content-length|transfer-encoding|accept-encoding|te|trailers?|upgrade|expect|keep-alive|http2-settings|forwarded|proxy-.*|x-forwarded-.*|x-(http-)?method(-override)?)$/i;

/**
 * The request that a Generic Task describes.
 *
 * @throws InputError where it would leave the org, or call another path than the one that was written.
 */
export function genericRequest(orgUrl: string, input: GenericTaskInput, signal?: AbortSignal): HttpRequest {
  const method = (input.method ?? "GET").toUpperCase();
  if (/^(CONNECT|TRACE|TRACK)$/.test(method)) throw refused("method", `${method} cannot be sent`);
  const headers = requestHeaders(input);
  const body = requestBody(input, headers);
  if (body !== undefined && (method === "GET" || method === "HEAD"))
    throw refused("method", `${method} takes no body`);
  const url = orgUrl + endpointPath(input) + queryString(input);
  return new HttpRequest(url, { method, headers, body, signal });
}

function endpointPath({ endpoint, path_parameters = {} }: GenericTaskInput): string {
  if (/^([a-z][a-z\d+.-]*:)?\/\//i.test(endpoint))
    throw refused("endpoint", "is a URL; it takes a path in the org, e.g. api/v1/users");
  const used = new Set<string>();
  const path = `/${endpoint.replace(/^\//, "").split("?", 1)[0]}`.replace(
    /\{\{([^{}]*)\}\}/g,
    (_, written: string) => {
      const name = written.trim();
      used.add(name);
      if (!Object.hasOwn(path_parameters, name))
        throw refused(`path_parameters.${name}`, "is missing: the endpoint names it");
      return segment(`path_parameters.${name}`, path_parameters[name]);
    },
  );
  const unused = Object.keys(path_parameters).find((name) => !used.has(name));
  if (unused !== undefined)
    throw refused(`path_parameters.${unused}`, `is not named in the endpoint: write {{${unused}}} there`);
  for (const part of path.slice(1).split("/")) {
    if (part === "") throw refused("endpoint", "has an empty part: a slash at its end, or two in a row");
    segment("endpoint", decoded(part));
  }
  // What a URL parser makes of it has to be what was written.
  if (new URL(path, "https://org.invalid").pathname !== path)
    throw refused("endpoint", "holds characters to percent-encode: a blank is %20");
  return path;
}

function queryString({ endpoint, parameters = {} }: GenericTaskInput): string {
  const fault = queryFault(endpoint);
  if (fault !== undefined) throw refused("endpoint", `${fault}. Use parameters, which are encoded`);
  const query = writtenQuery(endpoint);
  for (const [name, value] of Object.entries(parameters)) {
    for (const item of [value].flat()) query.append(name, asText(`parameters.${name}`, item));
  }
  return query.size === 0 ? "" : `?${query}`;
}

function requestHeaders(input: GenericTaskInput): HttpHeaders {
  const headers = new HttpHeaders({ accept: "application/json" });
  for (const [name, value] of Object.entries(input.headers ?? {})) {
    if (RESERVED_HEADER.test(name)) throw refused(`headers.${name}`, "is set by the connector alone");
    try {
      headers.set(name, value);
    } catch {
      throw refused("headers", "hold a name or a value that HTTP does not allow");
    }
  }
  return headers;
}

function requestBody({ json_body, data_body }: GenericTaskInput, headers: HttpHeaders): string | undefined {
  if (json_body !== undefined && data_body !== undefined)
    throw refused("data_body", "and json_body exclude each other");
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
    form.append(name, asText(`data_body.${name}`, value));
  return form.toString();
}

function segment(field: string, value: unknown): string {
  const fault = segmentFault(value);
  if (fault !== undefined) throw refused(field, fault);
  return encodeURIComponent(asText(field, value));
}

function jsonText(field: string, body: object): string {
  const fault = jsonFault(body);
  if (fault !== undefined) throw refused(`${field}.${fault.path}`, fault.message);
  try {
    return stringifyJson(body);
  } catch {
    throw refused(field, "cannot be written as JSON");
  }
}

/** A value as it was written. A number that JavaScript cannot hold is another one by now. */
function asText(field: string, value: unknown): string {
  const fault = jsonFault(value);
  if (fault !== undefined) throw refused(field, fault.message);
  return String(value);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw refused("endpoint", "holds a % that is no percent-encoding");
  }
}

function refused(field: string, message: string): InputError {
  return new InputError("generic_task", [{ field, message }]);
}
