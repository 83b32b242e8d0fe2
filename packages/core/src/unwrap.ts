import { describeAnswer, requestId } from "./answer.ts";
import { kindOfStatus, OktaError, type OktaErrorBody } from "./errors.ts";

/** What an openapi-fetch call resolves with. */
interface Outcome<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The body of a call that succeeded: `await unwrap(client.GET("/api/v1/users"))`. `undefined` where Okta sends none.
 *
 * @throws OktaError for every answer that is no success.
 */
export async function unwrap<Data>(call: Promise<Outcome<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  // Not `error`: an answer with an empty body has none.
  if (!response.ok) throw toOktaError(response, error);
  return data as Data;
}

function toOktaError(response: Response, body: unknown): OktaError {
  const id = requestId(response);
  const okta = isOktaErrorBody(body) ? body : undefined;
  const said = okta ? `${okta.errorCode}: ${okta.errorSummary}` : response.statusText;
  const causes = okta?.errorCauses?.flatMap((cause) => cause.errorSummary ?? []) ?? [];
  const message = [`${describeAnswer(response)} ${said}`.trim(), ...causes].join("; ");
  return new OktaError(kindOfStatus(response.status), id ? `${message} (request ${id})` : message, {
    status: response.status,
    code: okta?.errorCode,
    requestId: id,
    causes,
  });
}

/** Whether a body is Okta's error body. An edge server or a proxy answers with other things. */
export function isOktaErrorBody(body: unknown): body is OktaErrorBody {
  return typeof body === "object" && body !== null && "errorCode" in body && "errorSummary" in body;
}
