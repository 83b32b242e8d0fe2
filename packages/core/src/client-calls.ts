import { checkCallOptions } from "./call-options.ts";
import { emptyErrorBody } from "./errors/error-of-answer.ts";
import { OktaError } from "./errors/okta-error.ts";
import { type HeaderFields, HttpHeaders } from "./http/headers.ts";

type Method = (...given: readonly unknown[]) => Promise<CallResult>;

interface CallResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

const METHODS = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "request"] as const;

/**
 * Completes the calls of openapi-fetch: unknown options are rejected, headers can be lines, such as a `Headers` of fetch,
 * and every failed answer has an `error`.
 */
export function completeCalls<Client extends object>(client: Client): Client {
  const methods = client as Record<(typeof METHODS)[number], Method>;
  for (const name of METHODS) {
    const call = methods[name];
    const initAt = name === "request" ? 2 : 1;
    methods[name] = async (...given) => {
      const [method, path] = name === "request" ? given : [name, given[0]];
      checkCallOptions(`${String(method).toUpperCase()} ${path}`, given[initAt] as object | undefined);
      const init = Object(given[initAt]);
      const { headers, params } = init;
      if (!headers && !params?.header) return withError(await call(...given));
      const completed = {
        ...init,
        headers: fieldsOf(headers),
        params: { ...params, header: fieldsOf(params?.header) },
      };
      return withError(await call(...given.slice(0, initAt), completed));
    };
  }
  return client;
}

/** An answer that failed with an empty body gets an error in the form of Okta's, without a code. */
function withError(result: CallResult): CallResult {
  const { error, response } = result;
  if (response.ok || (error !== undefined && error !== "")) return result;
  return { ...result, error: emptyErrorBody(response) };
}

/** @throws OktaError of kind `refused` that does not repeat what was given: it may be the header that signs in. */
function fieldsOf(headers: unknown): unknown {
  if (headers === undefined || headers === null) return headers;
  if (typeof headers !== "object") {
    throw new OktaError("refused", "Headers are an object by name, or lines of name and value");
  }
  return Symbol.iterator in headers ? new HttpHeaders(headers as HeaderFields) : headers;
}
