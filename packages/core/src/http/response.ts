import type { RequestName } from "../contract/operation-of.ts";
import { notJson, oversizedBody } from "../errors/response-error.ts";
import { HttpHeaders } from "./headers.ts";
import { buildJson, isSpace, type JsonBounds, jsonBounds, MAX_DEPTH } from "./json.ts";

/** `Uint8Array<ArrayBuffer>`, in a form that TypeScript before 5.7 knows. */
type Bytes = ReturnType<typeof Uint8Array.of>;

/** The parts of a response. */
export interface HttpResponseInit {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HttpHeaders;
  /** Decompressed. */
  readonly body: Buffer;
}

/**
 * A response with a body that was read, and all members of fetch's `Response`. Unlike that, its body can be read several times,
 * and a body that is not JSON is an {@link OktaError}.
 */
export class HttpResponse implements Response {
  /** The request of this response. */
  readonly request: RequestName;
  readonly status: number;
  readonly statusText: string;
  readonly headers: HttpHeaders;
  readonly type = "basic";
  readonly redirected = false;
  readonly bodyUsed = false;
  readonly #body: Buffer;
  /** The result of a check of its JSON. Undefined until the first read. */
  #bounds: Partial<JsonBounds> | undefined;

  constructor({ method, url }: RequestName, { status, statusText, headers, body }: HttpResponseInit) {
    this.request = { method, url };
    this.status = status;
    this.statusText = statusText;
    this.headers = headers;
    this.#body = body;
  }

  /** Creates it from a `Response` of fetch, and reads its whole body. */
  static async from(request: RequestName, response: Response): Promise<HttpResponse> {
    const { status, statusText } = response;
    const body = Buffer.from(await response.arrayBuffer());
    const headers = new HttpHeaders(response.headers);
    for (const name of REMOVED_HEADERS) headers.delete(name);
    // Without it, openapi-fetch reads the body in a way that hides broken JSON.
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

  /** @throws OktaError of kind `unreadable` for JSON that is too large to parse. */
  #text(): string {
    this.#bounds ??= isJsonLike(this.#body) ? jsonBounds(this.#body) : {};
    const { fault } = this.#bounds;
    if (fault !== undefined) throw oversizedBody(this, fault);
    const text = this.#body.toString();
    // As in fetch, a byte order mark is not part of the text.
    return text.startsWith("\uFEFF") ? text.slice(1) : text;
  }

  // biome-ignore lint/suspicious/noExplicitAny: its type in fetch
  async json(): Promise<any> {
    const text = this.#text();
    try {
      return await buildJson(text, this.#bounds?.hasLongNumber);
    } catch {
      throw notJson(this);
    }
  }

  /** The body in memory, not copied. Do not write to it, except through `ndjson`. */
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

  /** Converts it to a `Response` of fetch. */
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

/** Whether a body begins as JSON that may be too large: a list or an object of some length. */
function isJsonLike(body: Buffer): boolean {
  if (body.length <= MAX_DEPTH) return false;
  let at = body[0] === 0xef ? 3 : 0;
  while (isSpace(body[at])) at += 1;
  return body[at] === 0x5b || body[at] === 0x7b;
}

/**
 * Header fields of a response that callers do not get: a cookie is a credential, and the codings do not apply to a body
 * that was read and decompressed.
 */
export const REMOVED_HEADERS = ["set-cookie", "transfer-encoding", "content-encoding"];
