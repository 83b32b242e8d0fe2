import { rejection } from "../errors/rejections.ts";

// The characters that HTTP allows in a name and in a value: https://www.rfc-editor.org/rfc/rfc9110#section-5
const NAME = /^[!#$%&'*+.^_`|~\w-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Header fields by name, or as pairs. */
export type HeaderFields =
  | Iterable<readonly [name: string, value: string]>
  | Readonly<Record<string, string>>;

/** `ArrayIterator`, in a form that TypeScript before 5.6 knows. */
type Items<Item> = ReturnType<Item[]["values"]>;

/**
 * Header fields, with the methods of `Headers` of fetch.
 *
 * The global `Headers` of Node.js load its fetch, which takes longer than the rest of a program's start, and are several
 * times slower for each call.
 */
export class HttpHeaders implements Headers {
  readonly #fields: Map<string, string>;
  readonly #cookies: string[];

  constructor(fields: HeaderFields = []) {
    if (fields instanceof HttpHeaders) {
      // They are checked already.
      this.#fields = new Map(fields.#fields);
      this.#cookies = [...fields.#cookies];
      return;
    }
    this.#fields = new Map();
    this.#cookies = [];
    const lines = Symbol.iterator in fields ? fields : Object.entries(fields);
    for (const [name, value] of lines) this.append(name, value);
  }

  /** The raw headers of a response, names and values in turn. The HTTP parser of Node.js has checked them. */
  static fromRaw(lines: readonly string[]): HttpHeaders {
    const headers = new HttpHeaders();
    for (let index = 1; index < lines.length; index += 2) {
      headers.#add((lines[index - 1] as string).toLowerCase(), lines[index] as string);
    }
    return headers;
  }

  append(name: string, value: string): void {
    this.#add(fieldName(name), fieldValue(value));
  }

  #add(key: string, value: string): void {
    const before = this.#fields.get(key);
    if (key === "set-cookie") this.#cookies.push(value);
    this.#fields.set(key, before === undefined ? value : `${before}, ${value}`);
  }

  set(name: string, value: string): void {
    this.delete(name);
    this.append(name, value);
  }

  delete(name: string): void {
    const key = fieldName(name);
    this.#fields.delete(key);
    if (key === "set-cookie") this.#cookies.length = 0;
  }

  get(name: string): string | null {
    return this.#fields.get(name.toLowerCase()) ?? null;
  }

  has(name: string): boolean {
    return this.#fields.has(name.toLowerCase());
  }

  getSetCookie(): string[] {
    return [...this.#cookies];
  }

  forEach(visit: (value: string, name: string, headers: Headers) => void): void {
    for (const [name, value] of this) visit(value, name, this);
  }

  /** By name, in lower case. Values of fields with the same name are joined. */
  entries(): Items<[string, string]> {
    return this.#sorted().values();
  }

  keys(): Items<string> {
    return this.#sorted()
      .map(([name]) => name)
      .values();
  }

  values(): Items<string> {
    return this.#sorted()
      .map(([, value]) => value)
      .values();
  }

  #sorted(): [string, string][] {
    return [...this.#fields].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  [Symbol.iterator](): Items<[string, string]> {
    return this.entries();
  }

  get [Symbol.toStringTag](): string {
    return "Headers";
  }
}

/** @throws OktaError of kind `refused`. It repeats neither name nor value, because either may contain a secret. */
function fieldName(name: string): string {
  if (!NAME.test(name)) throw rejection("headerInvalid", "name");
  return name.toLowerCase();
}

function fieldValue(value: string): string {
  const text = String(value).trim();
  if (!VALUE.test(text)) throw rejection("headerInvalid", "value");
  return text;
}
