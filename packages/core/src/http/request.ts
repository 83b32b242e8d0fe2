import { rejection } from "../errors/rejections.ts";
import { version } from "../generated/version.ts";
import { type HeaderFields, HttpHeaders } from "./headers.ts";

/**
 * A `.` or `..` in the path would call another path. Some servers decode a percent-encoded slash, and ignore a segment's
 * text after a semicolon.
 */
const DOT_SEGMENT = /([/\\]|%2f|%5c)(\.|%2e){1,2}([/\\;]|%2f|%5c|%3b|$)/i;
/** Characters that a URL parser removes anywhere, so that `.`, a tab and `.` are a dot segment too. */
const REMOVED = /^[\0- ]|[\t\n\r]|[\0- ]$/;
/** A backslash, which a URL parser reads as a slash, and the braces of a missing parameter. */
const NOT_IN_PATH = /[\\{}]/;
const QUERY_OR_FRAGMENT = /[?#]/;

/** Any method but CONNECT, which asks a proxy for a tunnel. */
const METHOD = /^(?!connect$)[a-z-]+$/i;

/** The parts of a request besides its URL. */
export interface HttpRequestInit {
  readonly method?: string | undefined;
  readonly headers?: HeaderFields | undefined;
  readonly body?: string | URLSearchParams | Uint8Array | null | undefined;
  readonly signal?: AbortSignal | null | undefined;
  /** Called with headers and URL of each 200 response, before its body arrives. A custom `fetch` does not call it. */
  readonly onHeaders?: ((headers: HttpHeaders, url: string) => void) | undefined;
}

/**
 * A request in the layers: the parts of fetch's `Request` that they need, with a body that can be sent again.
 *
 * Layers may change its headers, and may pass the same request to `next` several times.
 */
export class HttpRequest {
  /** In upper case. */
  readonly method: string;
  readonly url: string;
  readonly headers: HttpHeaders;
  readonly body: Buffer | undefined;
  /** Ends the call at once, at any point. */
  readonly signal: AbortSignal | undefined;
  readonly onHeaders: HttpRequestInit["onHeaders"];

  /** @param url a URL, or another request with a URL that was checked already. */
  constructor(
    url: string | URL | HttpRequest,
    { method = "GET", headers, body, signal, onHeaders }: HttpRequestInit = {},
  ) {
    if (!METHOD.test(method)) throw rejection("methodInvalid");
    this.method = method.toUpperCase();
    this.url = url.constructor === HttpRequest ? url.url : normalizeUrl(String(url));
    this.headers = new HttpHeaders(headers ?? []);
    this.body = body === undefined || body === null ? undefined : toBytes(body);
    if (body instanceof URLSearchParams && !this.headers.has("Content-Type")) {
      this.headers.set("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8");
    }
    this.signal = signal ?? undefined;
    this.onHeaders = onHeaders;
  }

  /** Creates it from a `Request` of fetch, and reads its whole body. */
  static async from(request: Request): Promise<HttpRequest> {
    const { method, url, headers, signal } = request;
    const body = request.body ? Buffer.from(await request.arrayBuffer()) : undefined;
    return new HttpRequest(url, { method, headers, body, signal });
  }

  /** Copies the request. The copy has headers of its own. */
  copy(): HttpRequest {
    return new HttpRequest(this, this);
  }

  /** Converts it to a `Request` of fetch. */
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

  /** openapi-fetch checks whether its middleware returns a request. One of fetch is valid too. */
  static [Symbol.hasInstance](value: unknown): boolean {
    return Object.prototype.toString.call(value) === "[object Request]";
  }

  get [Symbol.toStringTag](): string {
    return "Request";
  }
}

/** @throws OktaError of kind `refused`. It does not repeat the URL, unlike an error of `new URL`. */
function normalizeUrl(url: string): string {
  let href: string;
  try {
    href = new URL(url).href;
  } catch {
    throw rejection("requestUrlInvalid", "is not a URL");
  }
  const [path = ""] = url.split(QUERY_OR_FRAGMENT, 1);
  if (DOT_SEGMENT.test(path)) throw rejection("requestUrlInvalid", "contains a dot segment in its path");
  if (REMOVED.test(url)) {
    throw rejection("requestUrlInvalid", "contains a line break or a tab, or begins or ends with a space");
  }
  if (NOT_IN_PATH.test(path)) {
    throw rejection("requestUrlInvalid", "contains a backslash or a missing parameter in its path");
  }
  return href;
}

function toBytes(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body;
  if (body instanceof Uint8Array) return Buffer.from(body);
  if (typeof body === "string" || body instanceof URLSearchParams) return Buffer.from(String(body));
  throw rejection("bodyInvalid", "The body", "must be text, bytes or URLSearchParams");
}

/**
 * `User-Agent` of every request: the client's name and version.
 *
 * @see https://developer.okta.com/docs/reference/core-okta-api/
 */
export const userAgent = `okta-idm/${version} node/${process.versions.node}`;
