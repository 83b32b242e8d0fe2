import type { IHttpRequest, IHttpResponse } from "@stoplight/prism-http";
import type { HeaderLine, WireRequest } from "../http/exchange.ts";
import type { OrgAnswer } from "../org/org.ts";

/** A request as Prism reads it. */
export function prismRequest({ method, pathname, query, headers, body }: WireRequest): IHttpRequest {
  const values: Record<string, string | string[]> = {};
  for (const name of query.keys()) {
    const all = query.getAll(name);
    values[name] = all.length === 1 ? (all[0] ?? "") : all;
  }
  return {
    method: method.toLowerCase() as IHttpRequest["method"],
    url: { path: pathname, query: values },
    headers: { ...headers },
    body: body === "" ? null : parsed(body),
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** An answer as Prism reads it, its lines of one name joined. */
export function toPrism({ status, headers, body }: OrgAnswer): IHttpResponse {
  const lines: Record<string, string> = {};
  for (const [name, value] of headers) lines[name] = lines[name] ? `${lines[name]}, ${value}` : value;
  // The refusal for a missing scope has no body; Prism would miss its media type.
  if (body === undefined && status === 403)
    return { statusCode: status, headers: { ...lines, ...JSON_TYPE } };
  return { statusCode: status, headers: lines, body };
}

const JSON_TYPE = { "content-type": "application/json" };

/** An example of the contract as an answer, but for the media type and the request id, which every answer gets. */
export function fromPrism({ statusCode, headers = {}, body }: IHttpResponse): OrgAnswer {
  const lines = Object.entries(headers)
    .map(([name, value]): HeaderLine => [name.toLowerCase(), String(value)])
    .filter(([name]) => name !== "content-type" && name !== "x-okta-request-id");
  return { status: statusCode, headers: lines, body };
}
