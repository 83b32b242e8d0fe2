import { errorFromResponse, HttpHeaders, HttpRequest, HttpResponse, type OktaError } from "@okta-idm/core";
import type { Output, TurbineOutput } from "./action.ts";
import type { AskedRequest } from "./asked-request.ts";
import { outputBody, outputHeaders } from "./output.ts";

/**
 * The error that an output with an error status is: for who would rather have one than look at the status.
 *
 * @param asked what was asked: an operation of the contract, or what `askedRequest` tells.
 */
export function errorOfOutput({ method, path }: AskedRequest, output: Output | TurbineOutput): OktaError {
  const body = outputBody(output);
  const answered = new HttpResponse(new HttpRequest(new URL(path, "https://org.invalid"), { method }), {
    status: output.status_code,
    statusText: output.reason,
    headers: new HttpHeaders(outputHeaders(output)),
    body: Buffer.alloc(0),
  });
  return errorFromResponse(answered, body);
}
