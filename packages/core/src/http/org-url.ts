import { OktaError } from "../errors/okta-error.ts";
import type { Layer } from "./layer.ts";

const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether a host name, as `URL` spells it, is this machine. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.has(hostname);
}

/**
 * Reads the URL of an org, e.g. `https://acme.okta.com`, and answers its origin.
 *
 * https only, except on the loopback for tests; no path, query, user or password; not the `-admin` host, which
 * serves no API. A final slash is forgiven.
 *
 * @see https://developer.okta.com/docs/guides/find-your-domain/
 * @throws OktaError of kind `refused`; the message never repeats the URL, which could hold a password.
 */
export function parseOrgUrl(orgUrl: string): string {
  const refuse = (why: string) =>
    new OktaError("refused", `The org URL ${why}. Give it like https://acme.okta.com`);
  if (!URL.canParse(orgUrl)) throw refuse("is not a URL");
  const url = new URL(orgUrl);
  if (url.username || url.password) throw refuse("must not hold a user or password");
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname))) {
    throw refuse("must begin with https:// (http:// is for the loopback only)");
  }
  if (url.pathname !== "/" || url.search || url.hash) throw refuse("must end after the host name");
  if (!isLoopback(url.hostname) && !/^[a-z0-9.-]+$/.test(url.hostname)) throw refuse("holds no host name");
  if (/-admin\.(okta|oktapreview|okta-emea|okta-gov)\.com\.?$|-admin\.okta\.mil\.?$/.test(url.hostname)) {
    throw refuse("is that of the admin console; leave out -admin");
  }
  return url.origin;
}

/**
 * Refuses a request to any other origin than the org's, so that its credentials cannot be sent elsewhere. Neither may a
 * header name another host, by which a front end that serves many orgs chooses, nor the URL another user.
 */
export function orgGuard(origin: string): Layer {
  const { host } = new URL(origin);
  return (next) => (request) => {
    // Normalised, so that nothing is between the origin and its path: neither a user nor a longer host.
    const isHome = request.url.startsWith(`${origin}/`) && (request.headers.get("Host") ?? host) === host;
    if (!isHome) {
      throw new OktaError(
        "refused",
        `A request to another host than ${origin} was refused; nothing was sent`,
      );
    }
    return next(request);
  };
}
