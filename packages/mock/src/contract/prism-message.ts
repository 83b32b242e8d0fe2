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

/** Whether an answer is the refusal of a proof, or for a missing scope: all the news is in a header. */
export const isBareRefusal = ({ status, headers, body }: OrgAnswer) =>
  (status === 400 || status === 403) &&
  body === undefined &&
  headers.some(([name]) => name === "www-authenticate");

/** An answer as Prism reads it, its lines of one name joined. */
export function toPrism(answer: OrgAnswer): IHttpResponse {
  const headers: Record<string, string> = {};
  for (const [name, value] of answer.headers)
    headers[name] = headers[name] ? `${headers[name]}, ${value}` : value;
  // Without a body there is no media type either, which Prism would miss.
  if (isBareRefusal(answer)) headers["content-type"] = "application/json";
  return { statusCode: answer.status, headers, body: answer.body };
}

/** An example of the contract as an answer, but for the media type and the request id, which every answer gets. */
export function fromPrism({ statusCode, headers = {}, body }: IHttpResponse): OrgAnswer {
  const lines = Object.entries(headers)
    .map(([name, value]): HeaderLine => [name.toLowerCase(), String(value)])
    .filter(([name]) => name !== "content-type" && name !== "x-okta-request-id");
  return { status: statusCode, headers: lines, body };
}
