import type { OutputByFamily, OutputFamily, ResponseHeaders } from "./action.ts";

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
