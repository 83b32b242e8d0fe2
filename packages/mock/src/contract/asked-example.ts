/** An example of the contract, by status and by name. */
export interface AskedExample {
  readonly code?: number;
  readonly exampleKey?: string;
}

/**
 * The example that a request asks for: by `Prefer: code=404, example=groupNotFound`, or by `?__code=404` and
 * `?__example=groupNotFound`. Undefined for a request that asks for none, `Prefer: respond-async` among them.
 */
export function askedExample(query: URLSearchParams, prefer = ""): AskedExample | undefined {
  const code = /\bcode=(\d{3})\b/.exec(prefer)?.[1] ?? /^\d{3}$/.exec(query.get("__code") ?? "")?.[0];
  const exampleKey = /\bexample="?(\w+)/.exec(prefer)?.[1] ?? query.get("__example");
  if (!code && !exampleKey) return undefined;
  return { ...(code && { code: Number(code) }), ...(exampleKey && { exampleKey }) };
}
