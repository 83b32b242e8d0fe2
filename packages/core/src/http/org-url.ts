import type { OktaError } from "../errors/okta-error.ts";
import { rejection } from "../errors/rejections.ts";
import type { Layer } from "./layer.ts";

const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether a host name in the form of `URL` is this machine. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.has(hostname);
}

/**
 * Returns the origin of an org's URL, e.g. `https://acme.okta.com`.
 *
 * It accepts https only, except for the loopback. It rejects paths, queries, users and passwords, and the `-admin` host,
 * which has no API. A final slash is allowed.
 *
 * @see https://developer.okta.com/docs/guides/find-your-domain/
 * @throws OktaError of kind `refused`. The message never repeats the URL, which could contain a password.
 */
export function parseOrgUrl(orgUrl: string): string {
  const fault = (why: string): OktaError => rejection("orgUrlInvalid", why);
  if (!URL.canParse(orgUrl)) throw fault("is not a URL");
  const url = new URL(orgUrl);
  if (url.username || url.password) throw fault("must not contain a user or password");
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname))) {
    throw fault("must begin with https:// (http:// is for the loopback only)");
  }
  if (url.pathname !== "/" || url.search || url.hash) throw fault("must end after the host name");
  if (!isLoopback(url.hostname) && !/^[a-z0-9.-]+$/.test(url.hostname)) throw fault("has no host name");
  if (/-admin\.(okta|oktapreview|okta-emea|okta-gov)\.com\.?$|-admin\.okta\.mil\.?$/.test(url.hostname)) {
    throw fault("is that of the Admin Console; omit -admin");
  }
  return url.origin;
}

/**
 * Rejects a request to another origin than the org's, so that credentials are not sent elsewhere. A `Host` header must not
 * name another host, because a front end that serves many orgs selects the org by it.
 */
export function orgGuard(origin: string): Layer {
  const { host } = new URL(origin);
  return (next) => (request) => {
    // The URL is normalized, so nothing is between the origin and its path: no user and no longer host.
    const isOrg = request.url.startsWith(`${origin}/`) && (request.headers.get("Host") ?? host) === host;
    if (!isOrg) throw rejection("otherHost", origin);
    return next(request);
  };
}
