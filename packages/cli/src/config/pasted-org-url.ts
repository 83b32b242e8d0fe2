import { OktaError, parseOrgUrl } from "@okta-idm/core";

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
/** Quotes and brackets that mail and settings put around a URL. */
const AROUND = /^["'<(]{1,3}|["'>)]{1,3}$/g;
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$)/i;
/** The console has a host of its own in the domains of Okta. */
const ADMIN = /-admin(?=\.(okta|oktapreview|okta-emea|okta-gov)\.com$|\.okta\.mil$)/;

/**
 * The URL of an org from what people paste: a host, or a page of the admin console. https is added; the path and
 * `-admin` are left out.
 *
 * @throws OktaError of kind `refused`; the message never repeats the text, which could hold a password.
 */
export function pastedOrgUrl(pasted: string): string {
  const text = pasted.trim().replace(AROUND, "");
  const whole = SCHEME.test(text) ? text : `${LOOPBACK.test(text) ? "http" : "https"}://${text}`;
  if (!URL.canParse(whole)) return parseOrgUrl(whole);
  const url = new URL(whole);
  if (url.protocol === "http:" && !LOOPBACK.test(url.host)) url.protocol = "https:";
  if (!url.hostname.includes(".") && !LOOPBACK.test(url.host)) {
    throw new OktaError("refused", "The org URL needs a whole host name, such as acme.okta.com");
  }
  url.hostname = url.hostname.replace(/\.$/, "").replace(ADMIN, "");
  url.pathname = "";
  url.search = "";
  url.hash = "";
  return parseOrgUrl(url.href);
}
