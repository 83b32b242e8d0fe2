import { join } from "node:path";
import { isLoopback, parseOrgUrl } from "@okta-idm/core";
import type { Io } from "../command.ts";
import { keyInArguments, orgUrlIncomplete } from "./settings-errors.ts";

// Reads values as users paste them at login, from mail, settings or the Admin Console.

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
/** Quotes and brackets that mail and settings put around a URL. */
const AROUND = /^["'<(]{1,3}|["'>)]{1,3}$/g;
/**
 * In Okta's domains, the Admin Console has its own host.
 *
 * @see https://developer.okta.com/docs/guides/find-your-domain/
 */
const ADMIN = /-admin(?=\.(okta|oktapreview|okta-emea|okta-gov)\.com$|\.okta\.mil$)/;

/**
 * The URL of an org from a host name or a page of the Admin Console. Adds https, and drops the path and `-admin`.
 *
 * @throws UsageError, or OktaError of kind `refused`. The message never repeats the text, which could hold a password.
 */
export function pastedOrgUrl(pasted: string): string {
  const text = pasted.trim().replace(AROUND, "");
  const whole = SCHEME.test(text) ? text : `http://${text}`;
  if (!URL.canParse(whole)) return parseOrgUrl(whole);
  const url = new URL(whole);
  const isLocal = isLoopback(url.hostname);
  if (url.protocol === "http:" && !isLocal) url.protocol = "https:";
  if (!url.hostname.includes(".") && !isLocal) {
    throw orgUrlIncomplete();
  }
  url.hostname = url.hostname.replace(/\.$/, "").replace(ADMIN, "");
  url.pathname = "";
  url.search = "";
  url.hash = "";
  return parseOrgUrl(url.href);
}

/**
 * The path of a file. Removes quotes, and resolves `~`, which a shell keeps within quotes and after an equals sign.
 *
 * @throws UsageError for the key itself, because other processes can see a command line.
 */
export function pastedPath({ env }: Pick<Io, "env">, pasted: string): string {
  if (/-----BEGIN|^\s*\{/.test(pasted)) {
    throw keyInArguments();
  }
  const path = pasted.trim().replace(/^(["'])(.+)\1$/, "$2");
  const home = env["HOME"] || env["USERPROFILE"];
  return home && /^~[/\\]/.test(path) ? join(home, path.slice(2)) : path;
}

/** The text before a token in settings, mail and Okta's own examples. */
const BEFORE_TOKEN = /^(?:export\s+)?(?:OKTA_API_KEY\s*=|Authorization\s*:)?\s*["'`]?(?:SSWS\s+)?/i;

/** An API token, without quotes, line breaks, invisible characters, and a `SSWS` or header name before it. */
export function pastedToken(pasted: string): string {
  return pasted
    .replace(/[\p{Cf}\uFEFF]/gu, "")
    .trim()
    .replace(BEFORE_TOKEN, "")
    .replace(/[\s"'`,;]+/g, "");
}
