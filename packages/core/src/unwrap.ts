import { describeAnswer, requestId } from "./answer.ts";
import { errorCauses, errorLine, isOktaErrorBody } from "./error-body.ts";
import { kindOfAnswer, OktaError } from "./errors.ts";

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
  const message = `${describeAnswer(response)} ${errorLine(body) ?? response.statusText}`.trim();
  const okta = isOktaErrorBody(body) ? body : undefined;
  return new OktaError(kindOfAnswer(response.status, body), id ? `${message} (request ${id})` : message, {
    status: response.status,
    code: okta?.errorCode,
    requestId: id,
    causes: okta && errorCauses(okta),
  });
}
