import type { WireRequest } from "../http/exchange.ts";

const HIDDEN = "(hidden)";
/** Names whose values let somebody in: headers, parameters and members of bodies. */
const SECRET =
  /authorization|cookie|dpop|password|passcode|secret|token|assertion|answer|apikey|api[-_]key|private|hash|salt|^code$|^otp$|^pin$/i;
/** Members of a private JWK. */
const OF_PRIVATE_KEY = new Set(["d", "p", "q", "dp", "dq", "qi", "oth", "k"]);

/** Headers without secrets. Of a credential its scheme stays: `SSWS (hidden)`. */
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

/** A body without secrets. One that is neither JSON nor a form could hold them anywhere, so only its length is told. */
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
      SECRET.test(name) || (isKey && OF_PRIVATE_KEY.has(name)) ? HIDDEN : hidden(member),
    ]),
  );
}
