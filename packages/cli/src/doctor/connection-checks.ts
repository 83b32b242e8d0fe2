import type { OktaError, RateLimit } from "@okta-idm/core";
import type { Settings } from "../config/settings.ts";
import { remedyOf } from "../terminal/error-text.ts";
import type { Check } from "./check.ts";

/** With a larger difference, signatures and links of the log begin to fail. */
const WARN_S = 30;
/** A response takes time, and its `Date` is in whole seconds. */
const TOLERANCE_S = 3;

/** The failure of the first request: of the connection, or of signing in, because a service app gets its token first. */
export function failedCall(error: OktaError): Check {
  const check = ["network", "timeout", "unreadable"].includes(error.kind) ? "connection" : "sign-in";
  return { result: "fail", check, detail: `${error.message}. ${remedyOf(error)}` };
}

export function tlsCheck(
  orgUrl: string,
  { verifyTls, verifyProxy }: Pick<Settings, "verifyTls" | "verifyProxy">,
): Check {
  if (!orgUrl.startsWith("https:"))
    return { result: "warn", check: "TLS", detail: "not used, because the org is on this machine" };
  if (verifyTls && !verifyProxy) {
    const detail = "the certificate of the org is verified, but not that of a proxy";
    return { result: "warn", check: "TLS", detail };
  }
  return verifyTls
    ? { result: "ok", check: "TLS", detail: "the certificate is verified" }
    : {
        result: "warn",
        check: "TLS",
        detail: "the certificate is not verified: another server could pose as the org",
      };
}

/** Compares this machine's clock with the org's. */
export function clockCheck(response: Response, nowMs: number): Check {
  const dateMs = Date.parse(response.headers.get("Date") ?? "");
  if (Number.isNaN(dateMs)) {
    return {
      result: "warn",
      check: "clock",
      detail: "the response of the org has no Date header to compare with",
    };
  }
  const aheadS = Math.round((nowMs - dateMs) / 1_000);
  const off = Math.abs(aheadS);
  if (off <= TOLERANCE_S) return { result: "ok", check: "clock", detail: "same as the org's" };
  const detail = `this machine is ${spanOf(off)} ${aheadS < 0 ? "behind" : "ahead of"} the org`;
  return { result: off > WARN_S ? "warn" : "ok", check: "clock", detail };
}

function spanOf(seconds: number): string {
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

/** The remaining requests of each rate limit that was met. Other programs of the org may share it. */
export function limitChecks(limits: readonly RateLimit[]): Check[] {
  return limits.map(({ bucket, limit, remaining }) => {
    const isLow = limit !== undefined && remaining !== undefined && remaining < limit / 10;
    const detail = `${bucket}: ${remaining ?? "?"} of ${limit ?? "?"} left`;
    return { result: isLow ? "warn" : "ok", check: "rate limit", detail };
  });
}
