import type { OrgAnswer } from "../org/org.ts";
import { hex } from "../random.ts";
import type { HeaderLine, WireRequest } from "./exchange.ts";

/** Adds the headers that Okta sends with every response. Those of the answer itself win. */
export function withResponseHeaders(
  answer: OrgAnswer,
  { requestId, pathname }: WireRequest,
  nowMs: number,
  random: () => number,
  more: readonly HeaderLine[] = [],
): OrgAnswer {
  const given = answer.headers.map(([name, value]): HeaderLine => [name.toLowerCase(), value]);
  const own = new Set(given.map(([name]) => name));
  // Responses of the edge have no request id, and neither has a 405.
  const edge = given.some(([name, value]) => name === "content-type" && value.startsWith("text/html"));
  const usual: HeaderLine[] = [
    ["date", new Date(nowMs).toUTCString()],
    ["cache-control", "no-cache, no-store"],
    ["pragma", "no-cache"],
    ["expires", "0"],
    ...more,
  ];
  if (answer.body !== undefined) usual.push(["content-type", "application/json;charset=UTF-8"]);
  if (!edge && answer.status !== 405) usual.push(["x-okta-request-id", requestId]);
  const lines = [...usual.filter(([name]) => !own.has(name)), ...given];
  if (!edge && pathname.startsWith("/api/") && answer.status < 400) {
    lines.push(["set-cookie", 'sid="";Version=1;Path=/;Max-Age=0']);
    lines.push(["set-cookie", `JSESSIONID=${hex(random, 32).toUpperCase()}; Path=/; Secure; HttpOnly`]);
  }
  return { ...answer, headers: lines };
}
