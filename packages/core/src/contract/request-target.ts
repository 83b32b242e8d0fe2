/** What names a request: not all of it, since a request carries credentials. */
export interface RequestName {
  readonly method: string;
  readonly url: string;
}

/**
 * What the first line of a request names: path and query of its URL, without a fragment. Cut out of the text, as every
 * layer asks for it, and each URL that is made takes longer than a layer.
 *
 * @param href normalised, as {@link HttpRequest.url} is.
 */
export function requestTarget(href: string): string {
  const from = href.indexOf("/", href.indexOf("//") + 2);
  const hash = href.indexOf("#");
  if (from < 0) return "/";
  return hash < 0 ? href.slice(from) : href.slice(from, hash);
}

/** The path of a URL, as `URL` has it. */
export function pathnameOf(href: string): string {
  const target = requestTarget(href);
  const query = target.indexOf("?");
  return query < 0 ? target : target.slice(0, query);
}
