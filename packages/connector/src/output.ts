import { parseExactJson } from "@okta-idm/core";
import type {
  ActionAnswer,
  Output,
  OutputByFamily,
  OutputFamily,
  ResponseHeaders,
  TurbineOutput,
} from "./action.ts";
import type { InputError } from "./input-error.ts";

/** The documented output keys of each family, in their documented order. */
export const OUTPUT_KEYS: { readonly [Family in OutputFamily]: readonly (keyof OutputByFamily[Family])[] } = {
  json: ["status_code", "response_headers", "reason", "json"],
  response: ["status_code", "reason", "headers", "response"],
  data: ["status_code", "reason", "data", "response_text"],
};

/** The body of an output, whatever its family calls it. */
export function outputBody(output: Output | TurbineOutput): unknown {
  if ("json" in output) return output.json;
  if ("response" in output) return output.response;
  if ("data" in output) return output.data;
  return output.json_body ?? {};
}

/** The response headers of an output; none in the family that does not have them. */
export function outputHeaders(output: Output | TurbineOutput): ResponseHeaders {
  return "response_headers" in output ? output.response_headers : "headers" in output ? output.headers : {};
}

/** What a playbook can use of Okta's response headers. The rest says nothing, or could be a cookie. */
const PASSED_ON =
  /^(date|content-type|content-length|etag|link|www-authenticate|retry-after|x-okta-request-id|x-rate-limit-(limit|remaining|reset))$/;

/** An answer in the documented keys of a family. A body that is empty or no JSON is `{}`, as documented. */
export function toOutput<Family extends "json" | "response">(
  family: Family,
  { response, body }: ActionAnswer,
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

/** An answer in the keys of Swimlane's runner, which goes by the body and not by its content type. */
export async function toTurbineOutput({ response, body }: ActionAnswer): Promise<TurbineOutput> {
  const head = {
    status_code: response.status,
    response_headers: safeHeaders(response),
    reason: response.statusText,
  };
  if (typeof body === "object" && body !== null) return { ...head, json_body: body };
  const response_text = await response.text();
  try {
    return { ...head, json_body: await parseExactJson(response_text) };
  } catch {
    return { ...head, response_text };
  }
}

/**
 * A rejected input as an output, for a playbook to branch on: the status that Okta has for one, and a body in the form of
 * Okta's errors. It has no headers, because nothing was sent.
 */
export function refusalOutput({ action, issues }: InputError): TurbineOutput<400> {
  return {
    status_code: 400,
    response_headers: {},
    reason: "Input rejected, nothing was sent",
    json_body: {
      errorCode: "refused",
      errorSummary: `${action}: the input was rejected and nothing was sent`,
      errorCauses: issues.map(({ field, message }) => ({
        errorSummary: `${field || "the input"} ${message}`,
      })),
    },
  };
}

function safeHeaders(response: Response): ResponseHeaders {
  return Object.fromEntries([...response.headers].filter(([name]) => PASSED_ON.test(name)));
}
