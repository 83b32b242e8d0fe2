import type { RequestName } from "../contract/operation-of.ts";
import { notJson, outOfBounds } from "../errors/response-error.ts";
import { isSpace } from "../lists/json-list.ts";
import { HttpHeaders } from "./headers.ts";
import { buildJson, type JsonBounds, jsonBounds, MOST_DEPTH } from "./json.ts";

/** `Uint8Array<ArrayBuffer>`, in words that TypeScript before 5.7 knows as well. */
type Bytes = ReturnType<typeof Uint8Array.of>;

/** What an answer is made of. */
export interface HttpResponseInit {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HttpHeaders;
  /** Not compressed. */
  readonly body: Buffer;
}

/**
 * An answer read to its end, with all that fetch's `Response` has. Unlike it, it can be read as often as one likes,
 * and a body that is no JSON is an {@link OktaError} which says so.
 */
export class HttpResponse implements Response {
  /** The request that it answers. */
  readonly request: RequestName;
  readonly status: number;
  readonly statusText: string;
  readonly headers: HttpHeaders;
  readonly type = "basic";
  readonly redirected = false;
  readonly bodyUsed = false;
  readonly #body: Buffer;
  /** What is known of it as JSON; undefined until somebody asks. */
  #bounds: Partial<JsonBounds> | undefined;

  constructor({ method, url }: RequestName, { status, statusText, headers, body }: HttpResponseInit) {
    this.request = { method, url };
    this.status = status;
    this.statusText = statusText;
    this.headers = headers;
    this.#body = body;
  }

  /** Takes over a `Response` of fetch, its body read to the end. */
  static async from(request: RequestName, response: Response): Promise<HttpResponse> {
    const { status, statusText } = response;
    const body = Buffer.from(await response.arrayBuffer());
    const headers = new HttpHeaders(response.headers);
    for (const name of LEFT_OUT) headers.delete(name);
    // Where it is missing, openapi-fetch reads the body in a way that cannot tell a broken one.
    headers.set("Content-Length", String(body.length));
    return new HttpResponse(request, { status, statusText, headers, body });
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  get url(): string {
    return this.request.url;
  }

  async text(): Promise<string> {
    return this.#text();
  }

  /** @throws OktaError of kind `unreadable` for JSON that would exhaust whoever builds it. */
  #text(): string {
    this.#bounds ??= isJsonLike(this.#body) ? jsonBounds(this.#body) : {};
    const { fault } = this.#bounds;
    if (fault !== undefined) throw outOfBounds(this, fault);
    const text = this.#body.toString();
    // A byte order mark is no part of the text, as in fetch.
    return text.startsWith("\uFEFF") ? text.slice(1) : text;
  }

  // biome-ignore lint/suspicious/noExplicitAny: the type that fetch gives it
  async json(): Promise<any> {
    const text = this.#text();
    try {
      return await buildJson(text, this.#bounds?.hasLongNumber);
    } catch {
      throw notJson(this);
    }
  }

  /** The body as it is in memory, not copied: it is not to be written to. */
  async bytes(): Promise<Bytes> {
    return this.#body as Bytes;
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return new Uint8Array(this.#body).buffer;
  }

  blob(): Promise<Blob> {
    return this.toNative().blob();
  }

  formData(): Promise<FormData> {
    return this.toNative().formData();
  }

  get body(): Response["body"] {
    return this.toNative().body;
  }

  clone(): HttpResponse {
    return this;
  }

  /** The same as a `Response` of fetch. */
  toNative(): Response {
    const { status, statusText, headers } = this;
    const bodiless = this.#body.length === 0 || status === 204 || status === 205 || status === 304;
    const body = bodiless ? null : new Uint8Array(this.#body);
    return new Response(body, { status, statusText, headers: [...headers] });
  }

  get [Symbol.toStringTag](): string {
    return "Response";
  }
}

/** Whether a body begins as JSON that may be out of bounds: a list or an object of some length. */
function isJsonLike(body: Buffer): boolean {
  if (body.length <= MOST_DEPTH) return false;
  let at = body[0] === 0xef ? 3 : 0;
  while (isSpace(body[at])) at += 1;
  return body[at] === 0x5b || body[at] === 0x7b;
}

/**
 * The header fields of an answer that are not for the caller: a cookie is a credential, and a body that was read whole is
 * neither in pieces nor compressed any more.
 */
export const LEFT_OUT = ["set-cookie", "transfer-encoding", "content-encoding"];
