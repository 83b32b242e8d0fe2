import type { WireRequest } from "../http/exchange.ts";
import type { Operation } from "./contract.ts";
import type { Difference } from "./judge.ts";

/** Parameters that Okta ignores if they are empty: clients send `search=` if nothing was entered. */
const IGNORED_IF_EMPTY = new Set(["search", "filter", "q", "after"]);
/** Parameters of the mock, which request an example. */
const MOCK_PARAMETERS = new Set(["__code", "__example"]);

/** A request as Okta reads it. */
export interface NormalizedRequest {
  readonly request: WireRequest;
  /** Parameters that Okta ignores: unknown ones, and unknown values of `sortOrder`. */
  readonly ignored: readonly Difference[];
}

/**
 * Removes what the contract does not allow and Okta accepts: `{}` as the body of an operation that takes none, empty
 * searches, and unknown values of `sortOrder`. Reads booleans in any case: okta-sdk-python sent `activate=False`, and
 * Okta created the app INACTIVE.
 *
 * @see https://github.com/okta/okta-sdk-python/tree/f68509793adefde945ab53ff38f83fab578e3966/tests/integration/cassettes
 */
export function normalizeRequest(sent: WireRequest, operation: Operation): NormalizedRequest {
  const request = !operation.takesBody && EMPTY_OBJECT.test(sent.body) ? withoutBody(sent) : sent;
  if (request.query.size === 0) return { request, ignored: [] };
  const kept: [name: string, value: string][] = [];
  let isUnchanged = true;
  const ignored: Difference[] = [];
  for (const [name, value] of request.query) {
    const choices = operation.query.get(name);
    if (value === "" && IGNORED_IF_EMPTY.has(name)) {
      isUnchanged = false;
      continue;
    }
    if (name === "sortOrder" && choices !== undefined && choices.length > 0 && !choices.includes(value)) {
      ignored.push(warning(name, `takes ${choices.join(" or ")}; Okta ignores any other value`));
      isUnchanged = false;
      continue;
    }
    if (choices === undefined && !MOCK_PARAMETERS.has(name)) {
      const message = `is not a parameter of ${operation.name}${suggestion(name, operation)}; Okta ignores it`;
      ignored.push(warning(name, message));
    }
    const normalized = choices?.includes("true") ? value.toLowerCase() : value;
    if (normalized !== value) isUnchanged = false;
    kept.push([name, normalized]);
  }
  return { request: isUnchanged ? request : { ...request, query: new URLSearchParams(kept) }, ignored };
}

const EMPTY_OBJECT = /^\s*\{\s*\}\s*$/;

function withoutBody({
  headers: { "transfer-encoding": _, ...headers },
  ...request
}: WireRequest): WireRequest {
  return { ...request, headers: { ...headers, "content-length": "0" }, body: "" };
}

function warning(name: string, message: string): Difference {
  return {
    location: ["request", "query", name],
    severity: "Warning",
    message: `Query parameter ${name} ${message}`,
  };
}

/** A parameter with the same name in another case: names are case-sensitive. */
function suggestion(name: string, { query }: Operation): string {
  const similar = [...query.keys()].find((known) => known.toLowerCase() === name.toLowerCase());
  return similar === undefined ? "" : ` (did you mean ${similar}?)`;
}

/** An example of the contract, by status and by name. */
export interface RequestedExample {
  readonly code?: number;
  readonly exampleKey?: string;
}

/**
 * The example that a request asks for: with `Prefer: code=404, example=groupNotFound`, or with `?__code=404` and
 * `?__example=groupNotFound`. Undefined if it asks for none, for example with `Prefer: respond-async`.
 */
export function requestedExample(query: URLSearchParams, prefer = ""): RequestedExample | undefined {
  const code = /\bcode=(\d{3})\b/.exec(prefer)?.[1] ?? /^\d{3}$/.exec(query.get("__code") ?? "")?.[0];
  const exampleKey = /\bexample="?(\w+)/.exec(prefer)?.[1] ?? query.get("__example");
  if (!code && !exampleKey) return undefined;
  return { ...(code && { code: Number(code) }), ...(exampleKey && { exampleKey }) };
}
