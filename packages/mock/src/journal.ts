import type { WireRequest } from "./http/exchange.ts";

/** A request that the mock received. Keys, tokens, passwords and other secrets are hidden. */
export interface RecordedRequest {
  /** Time of arrival by the mock's clock, as an ISO date. */
  readonly at: string;
  /** The operation of the contract, e.g. `suspendUser`. Undefined for any other request. */
  readonly operation?: string;
  /** In capitals. */
  readonly method: string;
  readonly path: string;
  /** A repeated parameter has all its values. */
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON and forms are parsed; any other body is replaced by its length. Undefined if the body is empty. */
  readonly body?: unknown;
  /** Undefined before the response, and if the connection was reset. */
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

/** Limit of the kept requests, so that a client in a loop does not fill the memory. */
const MAX_REQUESTS = 1_000;

/** Records the requests that the mock receives, latest last. */
export function createJournal() {
  let entries: Entry[] = [];
  return {
    /** @returns a function that adds the status of the response. */
    add(request: WireRequest, operation: string | undefined, atMs: number): (status: number) => void {
      if (entries.length >= 2 * MAX_REQUESTS) entries = entries.slice(-MAX_REQUESTS + 1);
      const entry: Entry = { atMs, request, operation };
      entries.push(entry);
      return (status) => {
        entry.status = status;
      };
    },
    /** The last 1,000 requests. Secrets are hidden here, because hiding them on arrival would slow down each request. */
    requests: (): readonly RecordedRequest[] => entries.slice(-MAX_REQUESTS).map(recorded),
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

const HIDDEN = "(hidden)";
/** Names of headers, parameters and members with secret values. */
const SECRET =
  /authorization|cookie|dpop|password|passcode|secret|token|assertion|answer|apikey|api[-_]key|private|hash|salt|^code$|^otp$|^pin$/i;
/** Members of a private JWK. */
const PRIVATE_KEY_MEMBERS = new Set(["d", "p", "q", "dp", "dq", "qi", "oth", "k"]);

/** Headers without secrets. The scheme of a credential is kept: `SSWS (hidden)`. */
export function hiddenHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const shown = Object.entries(headers).map(([name, value]) => {
    if (!SECRET.test(name)) return [name, value];
    const scheme =
      name === "authorization" ? /^(?:SSWS|Bearer|DPoP|Basic)(?= )/i.exec(value)?.[0] : undefined;
    return [name, scheme === undefined ? HIDDEN : `${scheme} ${HIDDEN}`];
  });
  return Object.fromEntries(shown);
}

/** Parameters of a query or a form without secrets. */
export function hiddenQuery(query: URLSearchParams): Record<string, string | readonly string[]> {
  const names = [...new Set(query.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = query.getAll(name);
      if (SECRET.test(name)) return [name, HIDDEN];
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}

/** A path and query without secrets. */
export function hiddenUrl(url: string): string {
  return url.replace(/([?&])([^?=&]*)=[^&]*/g, (parameter, separator: string, name: string) =>
    SECRET.test(decoded(name)) ? `${separator}${name}=${HIDDEN}` : parameter,
  );
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A body without secrets. If it is neither JSON nor a form, returns only its length. */
export function hiddenBody({ headers, body }: WireRequest): unknown {
  if (body === "") return undefined;
  if (/^application\/x-www-form-urlencoded\b/i.test(headers["content-type"] ?? "")) {
    return hiddenQuery(new URLSearchParams(body));
  }
  try {
    return hidden(JSON.parse(body));
  } catch {
    return `(${Buffer.byteLength(body)} bytes)`;
  }
}

function hidden(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(hidden);
  if (typeof value !== "object" || value === null) return value;
  const isKey = "kty" in value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      SECRET.test(name) || (isKey && PRIVATE_KEY_MEMBERS.has(name)) ? HIDDEN : hidden(member),
    ]),
  );
}
