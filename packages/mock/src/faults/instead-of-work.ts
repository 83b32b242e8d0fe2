import type { HeaderLine, WireRequest } from "../http/exchange.ts";
import { errorOfStatus, oktaError } from "../okta-error.ts";
import type { OrgAnswer } from "../org/org.ts";
import type { Fault } from "./fault.ts";

/** Where redirects and links lead when a fault does not say. */
export const ELSEWHERE = "https://elsewhere.example";

/** The rate-limit headers of a scripted 429. */
export interface Exhausted {
  readonly bucket: () => readonly HeaderLine[];
  readonly concurrency: () => readonly HeaderLine[];
}

/** The response of a fault that does no work. Undefined for other faults. */
export function insteadOfWork(
  fault: Fault,
  request: WireRequest,
  exhausted: Exhausted,
): OrgAnswer | undefined {
  switch (fault.answer) {
    case "status":
      return withOwn(fault, failed(fault.status, request, exhausted));
    case "concurrencyLimit":
      return oktaError("tooManyRequests", request.requestId, exhausted.concurrency());
    case "html":
      return page(fault.status ?? 200, "Maintenance");
    case "redirect":
      return { status: 302, headers: [["location", `${fault.to ?? ELSEWHERE}${request.url}`]] };
    default:
      return undefined;
  }
}

/** The response with the fault's own headers and body in place of the usual ones. */
function withOwn({ headers = {}, body }: Extract<Fault, { answer: "status" }>, usual: OrgAnswer): OrgAnswer {
  const type: HeaderLine[] = typeof body === "string" ? [["content-type", "text/plain;charset=UTF-8"]] : [];
  const lines = body === undefined ? usual.headers : type;
  const own = Object.entries(headers).map(([name, value]): HeaderLine => [name.toLowerCase(), value]);
  const kept = lines.filter(([name]) => !own.some(([ownName]) => ownName === name));
  return { status: usual.status, headers: [...kept, ...own], body: body === undefined ? usual.body : body };
}

function failed(status: number, { requestId }: WireRequest, exhausted: Exhausted): OrgAnswer {
  if (status === 502) return page(502, "Bad Gateway");
  if (status === 504) return page(504, "Gateway Timeout");
  const name = errorOfStatus(status);
  if (name === undefined) return { status, headers: [] };
  return oktaError(name, requestId, status === 429 ? exhausted.bucket() : []);
}

function page(status: number, title: string): OrgAnswer {
  const body = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  return { status, headers: [["content-type", "text/html;charset=UTF-8"]], body };
}
