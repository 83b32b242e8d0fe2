import {
  errorFromResponse,
  HttpHeaders,
  HttpRequest,
  HttpResponse,
  type OktaError,
  parseExactJson,
} from "@okta-idm/core";
import type {
  ActionResponse,
  Output,
  OutputByFamily,
  OutputFamily,
  ResponseHeaders,
  TurbineOutput,
} from "./action.ts";
import type { ActionRequest } from "./action-request.ts";
import type { InputError } from "./errors.ts";

/** The documented output keys of each family, in their documented order. */
export const OUTPUT_KEYS: { readonly [Family in OutputFamily]: readonly (keyof OutputByFamily[Family])[] } = {
  json: ["status_code", "response_headers", "reason", "json"],
  response: ["status_code", "reason", "headers", "response"],
  data: ["status_code", "reason", "data", "response_text"],
};

/** Returns the body of an output, under the key of its family. */
export function outputBody(output: Output | TurbineOutput): unknown {
  if ("json" in output) return output.json;
  if ("response" in output) return output.response;
  if ("data" in output) return output.data;
  return output.json_body ?? {};
}

/** Returns the response headers of an output. The family `data` has none. */
export function outputHeaders(output: Output | TurbineOutput): ResponseHeaders {
  return "response_headers" in output ? output.response_headers : "headers" in output ? output.headers : {};
}

/** The response headers that a playbook can use. The others are useless, or may hold a secret such as a cookie. */
const SAFE_HEADER =
  /^(date|content-type|content-length|etag|link|www-authenticate|retry-after|x-okta-request-id|x-rate-limit-(limit|remaining|reset))$/;

/** Converts a response to the documented keys of a family. A body that is empty or not JSON is `{}`, as documented. */
export function toOutput<Family extends "json" | "response">(
  family: Family,
  { response, body }: ActionResponse,
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

/** Converts a response to the keys of Swimlane's runner, which ignores the content type. */
export async function toTurbineOutput({ response, body }: ActionResponse): Promise<TurbineOutput> {
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
 * Makes an output of a rejected input, so that a playbook can branch on it: Okta's status for a bad request, and a body
 * in the form of Okta's errors. It has no headers, because nothing was sent.
 */
export function rejectedOutput({ action, issues }: InputError): TurbineOutput<400> {
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

/**
 * Makes an OktaError of an output with an error status.
 *
 * @param request an operation of the contract, or a result of `actionRequest`.
 */
export function errorFromOutput({ method, path }: ActionRequest, output: Output | TurbineOutput): OktaError {
  const response = new HttpResponse(new HttpRequest(new URL(path, "https://org.invalid"), { method }), {
    status: output.status_code,
    statusText: output.reason,
    headers: new HttpHeaders(outputHeaders(output)),
    body: Buffer.alloc(0),
  });
  return errorFromResponse(response, outputBody(output));
}

function safeHeaders(response: Response): ResponseHeaders {
  return Object.fromEntries([...response.headers].filter(([name]) => SAFE_HEADER.test(name)));
}
