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
      const init = Object(given[initAt]);
      if (!init.headers || !(Symbol.iterator in Object(init.headers))) return call(...given);
      const headers = new HttpHeaders(init.headers as HeaderFields);
      return call(...given.slice(0, initAt), { ...init, headers });
    };
  }
  return client;
}
