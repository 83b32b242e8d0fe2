import { errorOfStatus, oktaError } from "../errors.ts";
import type { HeaderLine, WireRequest, WireResponse } from "../http/exchange.ts";
import type { OrgResponse } from "../org/org.ts";
import type { Fault } from "./fault.ts";

/** Default host of redirects and links. */
const ELSEWHERE = "https://elsewhere.example";

/** The rate-limit headers of a 429 from a fault. */
export interface Exhausted {
  readonly bucket: () => readonly HeaderLine[];
  readonly concurrency: () => readonly HeaderLine[];
}

/** The response of a fault that does not process the request. Undefined for other faults. */
export function replacementResponse(
  fault: Fault,
  request: WireRequest,
  exhausted: Exhausted,
): OrgResponse | undefined {
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

/** Replaces the usual headers and body with those of the fault. */
function withOwn(
  { headers = {}, body }: Extract<Fault, { answer: "status" }>,
  usual: OrgResponse,
): OrgResponse {
  const type: HeaderLine[] = typeof body === "string" ? [["content-type", "text/plain;charset=UTF-8"]] : [];
  const lines = body === undefined ? usual.headers : type;
  const own = Object.entries(headers).map(([name, value]): HeaderLine => [name.toLowerCase(), value]);
  const kept = lines.filter(([name]) => !own.some(([ownName]) => ownName === name));
  return { status: usual.status, headers: [...kept, ...own], body: body === undefined ? usual.body : body };
}

function failed(status: number, { requestId }: WireRequest, exhausted: Exhausted): OrgResponse {
  if (status === 502) return page(502, "Bad Gateway");
  if (status === 504) return page(504, "Gateway Timeout");
  const name = errorOfStatus(status);
  if (name === undefined) return { status, headers: [] };
  return oktaError(name, requestId, status === 429 ? exhausted.bucket() : []);
}

function page(status: number, title: string): OrgResponse {
  const body = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  return { status, headers: [["content-type", "text/html;charset=UTF-8"]], body };
}

/**
 * Applies a fault to the real response. Returns it unchanged for other faults.
 *
 * @returns undefined if the fault cannot apply, for example to the JSON of a 204.
 */
export function alteredResponse(
  fault: Fault,
  answer: WireResponse,
  request: WireRequest,
): WireResponse | undefined {
  switch (fault.answer) {
    case "truncatedJson":
      if (answer.text === "") return undefined;
      return { ...answer, text: answer.text.slice(0, Math.ceil(answer.text.length / 2)) };
    case "truncatedBody":
    case "drip":
      return answer.text === "" ? undefined : answer;
    case "emptyBody":
      return answer.text === "" ? undefined : { ...answer, text: "" };
    case "emptyPage":
      // The org returned an empty page: the items are on the next page.
      return isList(answer) && answer.headers.some(isNext) ? answer : undefined;
    case "foreignNext":
      return isList(answer) ? withForeignNext(answer, request, fault.to ?? ELSEWHERE) : undefined;
    case "doubledReset":
      return withSecondReset(answer);
    default:
      return answer;
  }
}

const isList = ({ status, text }: WireResponse) => status === 200 && text.startsWith("[");
const isNext = ([name, value]: HeaderLine) => name === "link" && /rel="next"/.test(value);

function withForeignNext(answer: WireResponse, { origin, url }: WireRequest, to: string): WireResponse {
  if (!answer.headers.some(isNext)) {
    return { ...answer, headers: [...answer.headers, ["link", `<${to}${url}>; rel="next"`]] };
  }
  const headers = answer.headers.map((line): HeaderLine => {
    const [name, value] = line;
    return isNext(line) ? [name, value.replace(`<${origin}`, `<${to}`)] : line;
  });
  return { ...answer, headers };
}

function withSecondReset(answer: WireResponse): WireResponse | undefined {
  const reset = answer.headers.find(([name]) => name === "x-rate-limit-reset");
  if (!reset) return undefined;
  return { ...answer, headers: [...answer.headers, [reset[0], String(Number(reset[1]) + 60)]] };
}
