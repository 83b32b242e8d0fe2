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
 * @throws OktaError for every answer that is no success.
 */
export async function unwrap<Data>(call: Promise<Outcome<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  // Not `error`: an answer with an empty body has none.
  if (!response.ok) throw errorOfAnswer(response, error);
  return data as Data;
}
