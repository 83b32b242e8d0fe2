import type { WireRequest } from "../http/exchange.ts";
import type { Operation } from "./operations.ts";
import type { Difference } from "./violation.ts";

/** Parameters that mean nothing to Okta if they are empty: clients send `search=` for a search that nobody filled in. */
const NOTHING_IF_EMPTY = new Set(["search", "filter", "q", "after"]);
/** By these the mock is asked for an example. */
const OF_THE_MOCK = new Set(["__code", "__example"]);

/** A request as Okta reads it. */
export interface AsOktaReads {
  readonly request: WireRequest;
  /** What Okta ignores: parameters that the contract does not have, and orders that it does not know. */
  readonly ignored: readonly Difference[];
}

/**
 * Leaves out what the contract does not allow and real orgs accept: `{}` as the body of an operation that takes none,
 * empty searches, an unknown `sortOrder`. In recordings of public clients, real orgs answered all 12 such bodies and all 52
 * calls with `sortOrder=0`. Booleans count in any case: okta-sdk-python sent `activate=False`, and Okta created the app
 * INACTIVE (its cassette TestApplicationsResource.test_activate_deactivate_delete_app, in version 2 of the SDK).
 */
export function asOktaReads(sent: WireRequest, operation: Operation): AsOktaReads {
  const request = !operation.takesBody && EMPTY_OBJECT.test(sent.body) ? withoutBody(sent) : sent;
  if (request.query.size === 0) return { request, ignored: [] };
  const kept: [name: string, value: string][] = [];
  let isAsSent = true;
  const ignored: Difference[] = [];
  for (const [name, value] of request.query) {
    const choices = operation.query.get(name);
    if (value === "" && NOTHING_IF_EMPTY.has(name)) {
      isAsSent = false;
      continue;
    }
    if (name === "sortOrder" && choices !== undefined && choices.length > 0 && !choices.includes(value)) {
      ignored.push(warning(name, `takes ${choices.join(" or ")}; Okta ignores any other value`));
      isAsSent = false;
      continue;
    }
    if (choices === undefined && !OF_THE_MOCK.has(name)) {
      ignored.push(
        warning(name, `is not a parameter of ${operation.name}${hint(name, operation)}; Okta ignores it`),
      );
    }
    const read = choices?.includes("true") ? value.toLowerCase() : value;
    if (read !== value) isAsSent = false;
    kept.push([name, read]);
  }
  return { request: isAsSent ? request : { ...request, query: new URLSearchParams(kept) }, ignored };
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

/** Names are case-sensitive. */
function hint(name: string, { query }: Operation): string {
  const meant = [...query.keys()].find((known) => known.toLowerCase() === name.toLowerCase());
  return meant === undefined ? "" : ` (did you mean ${meant}?)`;
}
