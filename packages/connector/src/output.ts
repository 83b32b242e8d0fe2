import type { Output, OutputByFamily, OutputFamily, ResponseHeaders } from "./action.ts";

/** The documented output keys of each family, in their documented order. */
export const OUTPUT_KEYS: { readonly [Family in OutputFamily]: readonly (keyof OutputByFamily[Family])[] } = {
  json: ["status_code", "response_headers", "reason", "json"],
  response: ["status_code", "reason", "headers", "response"],
  data: ["status_code", "reason", "data", "response_text"],
};

/** The body of an output, whatever its family calls it. */
export function outputBody(output: Output): unknown {
  return "json" in output ? output.json : "response" in output ? output.response : output.data;
}

/** The response headers of an output; none in the family that does not have them. */
export function outputHeaders(output: Output): ResponseHeaders {
  return "response_headers" in output ? output.response_headers : "headers" in output ? output.headers : {};
}

/** What a playbook can use of Okta's response headers. The rest says nothing, or could be a cookie. */
const PASSED_ON =
  /^(date|content-type|content-length|etag|link|www-authenticate|retry-after|x-okta-request-id|x-rate-limit-(limit|remaining|reset))$/;

/** An answer in the documented keys of a family. A body that is empty or no JSON is `{}`, as documented. */
export function toOutput<Family extends "json" | "response">(
  family: Family,
  response: Response,
  body: unknown,
): OutputByFamily[Family] {
  const status_code = response.status;
  const reason = response.statusText;
  const headers = safeHeaders(response);
  const json = typeof body === "object" && body !== null ? body : {};
  const outputs = {
    json: () => ({ status_code, response_headers: headers, reason, json }),
    response: () => ({ status_code, reason, headers, response: json }),
  } satisfies { [Family in Exclude<OutputFamily, "data">]: () => OutputByFamily[Family] };
  return outputs[family]() as OutputByFamily[Family];
}

function safeHeaders(response: Response): ResponseHeaders {
  return Object.fromEntries([...response.headers].filter(([name]) => PASSED_ON.test(name)));
}
