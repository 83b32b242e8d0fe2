import { OktaError } from "../errors/okta-error.ts";

// What HTTP allows in a name; in a value anything but control characters, from the first letter to the last.
const NAME = /^[!#$%&'*+.^_`|~\w-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Header fields by name, or one after the other. */
export type HeaderFields =
  | Iterable<readonly [name: string, value: string]>
  | Readonly<Record<string, string>>;

/** `ArrayIterator`, in words that TypeScript before 5.6 knows as well. */
type Items<Item> = ReturnType<Item[]["values"]>;

/**
 * Header fields, as the `Headers` of fetch have them.
 *
 * Node's own are a part of its fetch, whose first use costs a program more time than all the rest of its start, and
 * each call several times that of the transport (nodejs/undici).
 */
export class HttpHeaders implements Headers {
  readonly #fields: Map<string, string>;
  readonly #cookies: string[];

  constructor(fields: HeaderFields = []) {
    if (fields instanceof HttpHeaders) {
      // They have been checked.
      this.#fields = new Map(fields.#fields);
      this.#cookies = [...fields.#cookies];
      return;
    }
    this.#fields = new Map();
    this.#cookies = [];
    const lines = Symbol.iterator in fields ? fields : Object.entries(fields);
    for (const [name, value] of lines) this.append(name, value);
  }

  /** Those of an answer, names and values in turn, as Node's parser of HTTP took them in: it has checked them. */
  static received(lines: readonly string[]): HttpHeaders {
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

  /** By name, in lower case; the values of fields with one name are joined. */
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

/** @throws OktaError of kind `refused` that repeats neither the name nor the value: either may hold a secret by mistake. */
function fieldName(name: string): string {
  if (!NAME.test(name)) throw refusal("name");
  return name.toLowerCase();
}

function fieldValue(value: string): string {
  const text = String(value).trim();
  if (!VALUE.test(text)) throw refusal("value");
  return text;
}

function refusal(what: string): OktaError {
  return new OktaError("refused", `A header ${what} holds a character that HTTP does not allow`);
}
