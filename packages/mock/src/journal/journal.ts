import type { WireRequest } from "../http/exchange.ts";
import { hiddenBody, hiddenHeaders, hiddenQuery } from "./hide-secrets.ts";

/** A request that the mock received. Keys, tokens, passwords and the like are hidden. */
export interface RecordedRequest {
  /** When it came, on the mock's clock: an ISO date. */
  readonly at: string;
  /** The operation of the contract, e.g. `suspendUser`; undefined for any other request. */
  readonly operation?: string;
  /** In capitals. */
  readonly method: string;
  readonly path: string;
  /** A parameter that is sent several times has all its values. */
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON and forms are parsed; of any other body only the length is told. Undefined for an empty body. */
  readonly body?: unknown;
  /** Undefined until there is a response, and for a connection that was reset. */
  readonly status?: number;
  /** The `X-Okta-Request-Id` of the response. */
  readonly requestId: string;
}

interface Entry {
  readonly atMs: number;
  readonly request: WireRequest;
  readonly operation: string | undefined;
  status?: number;
}

/** How many requests are kept: a loop that goes wrong should not fill the memory. */
const MOST_REQUESTS = 1_000;

/** The requests that the mock received, the latest last. */
export function createJournal() {
  let entries: Entry[] = [];
  return {
    /** @returns a function that adds the status of the response. */
    add(request: WireRequest, operation: string | undefined, atMs: number): (status: number) => void {
      if (entries.length >= 2 * MOST_REQUESTS) entries = entries.slice(-MOST_REQUESTS + 1);
      const entry: Entry = { atMs, request, operation };
      entries.push(entry);
      return (status) => {
        entry.status = status;
      };
    },
    /** The last thousand. Secrets are hidden here and not on arrival, which would cost each request its time. */
    requests: (): readonly RecordedRequest[] => entries.slice(-MOST_REQUESTS).map(recorded),
  };
}

/** See `createJournal`. */
export type Journal = ReturnType<typeof createJournal>;

function recorded({ atMs, request, operation, status }: Entry): RecordedRequest {
  const { method, pathname, query, headers, requestId } = request;
  const body = hiddenBody(request);
  return {
    at: new Date(atMs).toISOString(),
    ...(operation !== undefined && { operation }),
    method,
    path: pathname,
    query: hiddenQuery(query),
    headers: hiddenHeaders(headers),
    ...(body !== undefined && { body }),
    ...(status !== undefined && { status }),
    requestId,
  };
}
