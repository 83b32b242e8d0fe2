import { HttpHeaders } from "./http/headers.ts";

type Method = (...given: readonly unknown[]) => Promise<unknown>;
const METHODS = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "request"] as const;

/**
 * Reads the headers of a call before openapi-fetch does. The error of Node's own `Headers`, which it uses, repeats a name
 * or a value that HTTP does not allow; and it knows lines of headers only as one of those.
 */
export function checkHeaders<Client extends object>(client: Client): Client {
  const methods = client as Record<(typeof METHODS)[number], Method>;
  for (const name of METHODS) {
    const call = methods[name];
    const initAt = name === "request" ? 2 : 1;
    methods[name] = async (...given) => {
      const init = Object(given[initAt]);
      if (!init.headers && !init.params?.header) return call(...given);
      const headers = checked(init.headers);
      checked(init.params?.header);
      return call(...given.slice(0, initAt), { ...init, ...(headers && { headers }) });
    };
  }
  return client;
}

/** @throws OktaError of kind `refused`. */
function checked(headers: object | undefined): object | undefined {
  if (headers && Symbol.iterator in headers) {
    return Object.fromEntries(new HttpHeaders(headers as Iterable<readonly [string, string]>));
  }
  const fields = new HttpHeaders();
  for (const [name, values] of Object.entries(headers ?? {})) {
    // openapi-fetch takes lists, and null for a header that is to be left out.
    for (const value of [values].flat()) fields.append(name, String(value ?? ""));
  }
  return headers;
}
