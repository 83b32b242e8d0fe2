/** Characters that every query encodes: a query with one of them was not encoded by its author. */
const RAW = /[\s"<>\\^`{|}\p{Cc}]|[^\0-\x7f]/u;
const ENCODED = /%[0-9a-f]{2}/i;

/**
 * Returns why the query after a path is ambiguous, or undefined if it is clear. A query is percent-encoded as a whole, or
 * not at all: then it is encoded here. In a half-encoded query, `+` may be a blank and `%2B` may be text, and the response
 * would be about the wrong person.
 *
 * @param endpoint a path with or without a query.
 */
export function endpointQueryProblem(endpoint: string): string | undefined {
  const query = queryOf(endpoint);
  const isEncoded = ENCODED.test(query);
  const isRaw = RAW.test(query);
  if (hasPlaceholder(query)) return "has {{…}} in its query, where no value is filled in";
  if (isEncoded && isRaw) return "has a query that is only partly percent-encoded";
  if (isEncoded && !isDecodable(query)) return "has a % in its query that is not a percent-encoding";
  if (!isEncoded && query.includes("+")) return "has a + in its query, which may be a blank or a plus";
  const parts = query.split("&");
  const isCut = parts.length > 1 && [...new URLSearchParams(query).values()].some(hasOpenQuote);
  if (isCut || (isRaw && parts.some((part) => !part.includes("=")))) {
    return "has an & in its query that may belong to a value";
  }
  return undefined;
}

/** Returns the names and values of the query after a path. */
export function endpointQuery(endpoint: string): URLSearchParams {
  return new URLSearchParams(queryOf(endpoint));
}

function hasPlaceholder(text: string): boolean {
  const open = text.indexOf("{{");
  return open !== -1 && text.includes("}}", open);
}

function queryOf(endpoint: string): string {
  const mark = endpoint.indexOf("?");
  return mark === -1 ? "" : endpoint.slice(mark + 1);
}

function isDecodable(query: string): boolean {
  try {
    decodeURIComponent(query);
    return true;
  } catch {
    return false;
  }
}

/** Whether a quote of an expression such as `profile.department eq "R&D"` is not closed. */
function hasOpenQuote(value: string): boolean {
  return (value.replace(/\\./gs, "").match(/"/g)?.length ?? 0) % 2 === 1;
}
