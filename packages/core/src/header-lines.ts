import { checkCallOptions } from "./call-options.ts";
import { OktaError } from "./errors.ts";
import { type HeaderFields, HttpHeaders } from "./http/headers.ts";

type Method = (...given: readonly unknown[]) => Promise<unknown>;
const METHODS = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "request"] as const;

/** Lets each call have its headers as lines as well, such as a `Headers` of fetch: openapi-fetch takes only its own so. */
export function takeHeaderLines<Client extends object>(client: Client): Client {
  const methods = client as Record<(typeof METHODS)[number], Method>;
  for (const name of METHODS) {
    const call = methods[name];
    const initAt = name === "request" ? 2 : 1;
    methods[name] = async (...given) => {
      const [method, path] = name === "request" ? given : [name, given[0]];
      checkCallOptions(`${String(method).toUpperCase()} ${path}`, given[initAt] as object | undefined);
      const init = Object(given[initAt]);
      const { headers, params } = init;
      if (!headers && !params?.header) return call(...given);
      return call(...given.slice(0, initAt), {
        ...init,
        headers: fieldsOf(headers),
        params: { ...params, header: fieldsOf(params?.header) },
      });
    };
  }
  return client;
}

/** @throws OktaError of kind `refused` that does not repeat what was given: it may be the header that signs in. */
function fieldsOf(headers: unknown): unknown {
  if (headers === undefined || headers === null) return headers;
  if (typeof headers !== "object") {
    throw new OktaError("refused", "Headers are an object by name, or lines of name and value");
  }
  return Symbol.iterator in headers ? new HttpHeaders(headers as HeaderFields) : headers;
}
