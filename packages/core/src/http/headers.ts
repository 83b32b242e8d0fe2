import { OktaError } from "../errors.ts";

// What HTTP allows in a name; in a value anything but control characters, from the first letter to the last.
const NAME = /^[!#$%&'*+.^_`|~\w-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Header fields by name, or one after the other. */
export type HeaderFields =
  | Iterable<readonly [name: string, value: string]>
  | Readonly<Record<string, string>>;

/**
 * Header fields, as the `Headers` of fetch have them.
 *
 * Node's own are a part of its fetch, whose first use costs a program more time than all the rest of its start, and
 * each call several times that of the transport (nodejs/undici).
 */
export class HttpHeaders implements Headers {
  readonly #fields = new Map<string, string>();
  readonly #cookies: string[] = [];

  constructor(fields: HeaderFields = []) {
    const lines = Symbol.iterator in fields ? fields : Object.entries(fields);
    for (const [name, value] of lines) this.append(name, value);
  }

  append(name: string, value: string): void {
    const key = fieldName(name);
    const before = this.#fields.get(key);
    const added = fieldValue(value);
    if (key === "set-cookie") this.#cookies.push(added);
    this.#fields.set(key, before === undefined ? added : `${before}, ${added}`);
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
    return this.#fields.get(fieldName(name)) ?? null;
  }

  has(name: string): boolean {
    return this.#fields.has(fieldName(name));
  }

  getSetCookie(): string[] {
    return [...this.#cookies];
  }

  forEach(visit: (value: string, name: string, headers: Headers) => void): void {
    for (const [name, value] of this) visit(value, name, this);
  }

  /** By name, in lower case; the values of fields with one name are joined. */
  *entries(): Generator<[string, string]> {
    yield* [...this.#fields].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  *keys(): Generator<string> {
    for (const [name] of this.entries()) yield name;
  }

  *values(): Generator<string> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): Generator<[string, string]> {
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
