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
  switch (fault.kind) {
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
  { headers = {}, body }: Extract<Fault, { kind: "status" }>,
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
  response: WireResponse,
  request: WireRequest,
): WireResponse | undefined {
  switch (fault.kind) {
    case "truncatedJson":
      if (response.text === "") return undefined;
      return { ...response, text: response.text.slice(0, Math.ceil(response.text.length / 2)) };
    case "truncatedBody":
    case "drip":
      return response.text === "" ? undefined : response;
    case "emptyBody":
      return response.text === "" ? undefined : { ...response, text: "" };
    case "emptyPage":
      // The org returned an empty page: the items are on the next page.
      return isList(response) && response.headers.some(isNext) ? response : undefined;
    case "foreignNext":
      return isList(response) ? withForeignNext(response, request, fault.to ?? ELSEWHERE) : undefined;
    case "doubledReset":
      return withSecondReset(response);
    default:
      return response;
  }
}

const isList = ({ status, text }: WireResponse) => status === 200 && text.startsWith("[");
const isNext = ([name, value]: HeaderLine) => name === "link" && /rel="next"/.test(value);

function withForeignNext(response: WireResponse, { origin, url }: WireRequest, to: string): WireResponse {
  if (!response.headers.some(isNext)) {
    return { ...response, headers: [...response.headers, ["link", `<${to}${url}>; rel="next"`]] };
  }
  const headers = response.headers.map((line): HeaderLine => {
    const [name, value] = line;
    return isNext(line) ? [name, value.replace(`<${origin}`, `<${to}`)] : line;
  });
  return { ...response, headers };
}

function withSecondReset(response: WireResponse): WireResponse | undefined {
  const reset = response.headers.find(([name]) => name === "x-rate-limit-reset");
  if (!reset) return undefined;
  return { ...response, headers: [...response.headers, [reset[0], String(Number(reset[1]) + 60)]] };
}
