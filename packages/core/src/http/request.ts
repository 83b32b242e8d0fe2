import { OktaError } from "../errors/okta-error.ts";
import { version } from "../generated/version.ts";
import { type HeaderFields, HttpHeaders } from "./headers.ts";

/**
 * A `.` or `..` in the path, by which another path would be called than the one that was written. Some servers take a
 * percent-encoded slash for a slash, and leave out what follows a semicolon.
 */
const DOT_SEGMENT = /([/\\]|%2f|%5c)(\.|%2e){1,2}([/\\;]|%2f|%5c|%3b|$)/i;
/** What a URL parser leaves out wherever it stands, so that `.`, a tab and `.` are a dot segment too. */
const LEFT_OUT = /^[\0- ]|[\t\n\r]|[\0- ]$/;
/** What it takes for a slash, and what is left of a template whose parameter was not given. */
const NOT_OF_PATH = /[\\{}]/;
const QUERY_OR_FRAGMENT = /[?#]/;

/** One that asks for an answer: CONNECT asks a proxy for a tunnel. */
const METHOD = /^(?!connect$)[a-z-]+$/i;

/** What a request is made of besides its URL. */
export interface HttpRequestInit {
  readonly method?: string | undefined;
  readonly headers?: HeaderFields | undefined;
  readonly body?: string | URLSearchParams | Uint8Array | null | undefined;
  readonly signal?: AbortSignal | null | undefined;
  /** Told of the headers of each answer of 200, and of its URL, while its body is still to come; not by a network of the caller's own. */
  readonly onHeaders?: ((headers: HttpHeaders, url: string) => void) | undefined;
}

/**
 * A request on its way through the layers: what they need of fetch's `Request`, with a body that can be sent again.
 *
 * Layers may change its headers and hand the same request to `next` as often as they like.
 */
export class HttpRequest {
  /** In capitals. */
  readonly method: string;
  readonly url: string;
  readonly headers: HttpHeaders;
  readonly body: Buffer | undefined;
  /** What ends the call at once, wherever it is. */
  readonly signal: AbortSignal | undefined;
  readonly onHeaders: HttpRequestInit["onHeaders"];

  /** @param url that of another request has been checked already, by whoever made it. */
  constructor(
    url: string | URL | HttpRequest,
    { method = "GET", headers, body, signal, onHeaders }: HttpRequestInit = {},
  ) {
    if (!METHOD.test(method)) throw new OktaError("refused", "The method of a request is none of HTTP's");
    this.method = method.toUpperCase();
    this.url = url.constructor === HttpRequest ? url.url : asWritten(String(url));
    this.headers = new HttpHeaders(headers ?? []);
    this.body = body === undefined || body === null ? undefined : toBytes(body);
    if (body instanceof URLSearchParams && !this.headers.has("Content-Type")) {
      this.headers.set("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8");
    }
    this.signal = signal ?? undefined;
    this.onHeaders = onHeaders;
  }

  /** Takes over a `Request` of fetch, its body read to the end. */
  static async from(request: Request): Promise<HttpRequest> {
    const { method, url, headers, signal } = request;
    const body = request.body ? Buffer.from(await request.arrayBuffer()) : undefined;
    return new HttpRequest(url, { method, headers, body, signal });
  }

  /** The same request with headers of its own. */
  copy(): HttpRequest {
    return new HttpRequest(this, this);
  }

  /** The same as a `Request` of fetch. */
  toNative(): Request {
    const { method, url, headers, body, signal } = this;
    return new Request(url, {
      method,
      headers: [...headers],
      redirect: "manual",
      ...(body && { body: new Uint8Array(body) }),
      ...(signal && { signal }),
    });
  }

  /** openapi-fetch asks whether what its middleware hands back is a request: one of fetch is as good. */
  static [Symbol.hasInstance](value: unknown): boolean {
    return Object.prototype.toString.call(value) === "[object Request]";
  }

  get [Symbol.toStringTag](): string {
    return "Request";
  }
}

/** @throws OktaError of kind `refused` that does not repeat the text, as what URL itself throws does. */
function asWritten(url: string): string {
  const refuse = (why: string) => new OktaError("refused", why);
  let href: string;
  try {
    href = new URL(url).href;
  } catch {
    throw refuse("The URL of a request cannot be read");
  }
  const [path = ""] = url.split(QUERY_OR_FRAGMENT, 1);
  if (DOT_SEGMENT.test(path)) throw refuse("The path of a request holds a dot segment");
  if (LEFT_OUT.test(url))
    throw refuse("The URL of a request holds a line break or a tab, or blanks around it");
  if (NOT_OF_PATH.test(path)) {
    throw refuse("The path of a request holds a backslash, or a parameter in braces that was not given");
  }
  return href;
}

function toBytes(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body;
  if (body instanceof Uint8Array) return Buffer.from(body);
  if (typeof body === "string" || body instanceof URLSearchParams) return Buffer.from(String(body));
  throw new OktaError("refused", "A body has to be text, bytes or URLSearchParams");
}

/** `User-Agent` of every request: Okta asks for the client's name and version. */
export const userAgent = `okta-idm/${version} node/${process.versions.node}`;
