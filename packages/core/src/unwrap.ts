import { unreadable } from "./answer.ts";
import { formFault } from "./answer-form.ts";
import { errorOfAnswer } from "./error-of-answer.ts";

/** What an openapi-fetch call resolves with. */
interface Outcome<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The body of a call that succeeded: `await unwrap(client.GET("/api/v1/users"))`. `undefined` where Okta sends none.
 *
 * @throws OktaError for every answer that is no success, and of kind `unreadable` for one that is no list or no object
 *   where the contract promises one: nothing at all would read as "there are no users".
 */
export async function unwrap<Data>(call: Promise<Outcome<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  // Not `error`: an answer with an empty body has none.
  if (!response.ok) throw errorOfAnswer(response, error);
  const fault = await formFault(response, data);
  if (fault !== undefined) throw unreadable(response, fault);
  return data as Data;
}
