import type { OktaError, RateLimit } from "@okta-idm/core";
import type { Settings } from "../config/settings.ts";
import { remedyOf } from "../terminal/error-text.ts";
import type { Check } from "./check.ts";

/** Further apart, signatures and links of the log begin to fail. */
const CONSIDERABLE_S = 30;
/** The time that an answer is on its way, and that `Date` tells whole seconds. */
const UNAVOIDABLE_S = 3;

/** The failure of the very first call: of the way to the org, or of signing in, where a token was asked for before. */
export function failedCall(error: OktaError): Check {
  const check = ["network", "timeout", "unreadable"].includes(error.kind) ? "connection" : "sign-in";
  return { result: "fail", check, detail: `${error.message}. ${remedyOf(error)}` };
}

export function tlsCheck(
  orgUrl: string,
  { verifyTls, verifyProxy }: Pick<Settings, "verifyTls" | "verifyProxy">,
): Check {
  if (!orgUrl.startsWith("https:"))
    return { result: "warn", check: "TLS", detail: "none, as on the loopback" };
  if (verifyTls && !verifyProxy) {
    const detail = "the certificate of the org is verified; that of an https proxy is not";
    return { result: "warn", check: "TLS", detail };
  }
  return verifyTls
    ? { result: "ok", check: "TLS", detail: "the certificate is verified" }
    : { result: "warn", check: "TLS", detail: "the certificate is not verified: anybody could be the org" };
}

/** How this machine's clock compares with the org's. */
export function clockCheck(response: Response, nowMs: number): Check {
  const dateMs = Date.parse(response.headers.get("Date") ?? "");
  if (Number.isNaN(dateMs)) {
    return { result: "warn", check: "clock", detail: "the org told no time to compare with" };
  }
  const aheadS = Math.round((nowMs - dateMs) / 1_000);
  const off = Math.abs(aheadS);
  if (off <= UNAVOIDABLE_S) return { result: "ok", check: "clock", detail: "as the org's" };
  const detail = `this machine is ${spanOf(off)} ${aheadS < 0 ? "behind" : "ahead of"} the org`;
  return { result: off > CONSIDERABLE_S ? "warn" : "ok", check: "clock", detail };
}

function spanOf(seconds: number): string {
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

/** What is left of the limits that were met, which all programs of the org may share. */
export function limitChecks(limits: readonly RateLimit[]): Check[] {
  return limits.map(({ bucket, limit, remaining }) => {
    const isLow = limit !== undefined && remaining !== undefined && remaining < limit / 10;
    const detail = `${bucket}: ${remaining ?? "?"} of ${limit ?? "?"} left`;
    return { result: isLow ? "warn" : "ok", check: "rate limit", detail };
  });
}
