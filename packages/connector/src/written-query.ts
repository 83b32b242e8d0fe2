/** What is percent-encoded in every query, so that a query with it was not encoded by whoever wrote it. */
const RAW = /[\s"<>\\^`{|}\p{Cc}]|[^\0-\x7f]/u;
const ENCODED = /%[0-9a-f]{2}/i;

/**
 * Why it is not known what a query means that was written behind a path, in words; undefined if it is clear. A query is
 * percent-encoded as a whole, or not at all: then it is encoded here. In one that is half encoded, a `+` may be a blank
 * and `%2B` may be text, and the answer would be about somebody else.
 *
 * @param endpoint a path with or without a query.
 */
export function queryFault(endpoint: string): string | undefined {
  const written = queryOf(endpoint);
  const isEncoded = ENCODED.test(written);
  const isRaw = RAW.test(written);
  if (hasPlaceholder(written)) return "has {{…}} in its query, where no value is filled in";
  if (isEncoded && isRaw) return "has a query that is only partly percent-encoded";
  if (isEncoded && !isDecodable(written)) return "has a % in its query that is no percent-encoding";
  if (!isEncoded && written.includes("+")) return "has a + in its query, which may be a blank or a plus";
  const parts = written.split("&");
  const isCut = parts.length > 1 && [...new URLSearchParams(written).values()].some(hasOpenQuote);
  if (isCut || (isRaw && parts.some((part) => !part.includes("=")))) {
    return "has an & in its query that may belong to a value";
  }
  return undefined;
}

/** The query that is written behind a path, as name and value. */
export function writtenQuery(endpoint: string): URLSearchParams {
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

/** Whether a quote of an expression such as `profile.department eq "R&D"` does not close. */
function hasOpenQuote(value: string): boolean {
  return (value.replace(/\\./gs, "").match(/"/g)?.length ?? 0) % 2 === 1;
}
