import { readdir } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";

const DIGITS = 6;

/** The files of an output: one, or one after the other, `events-000001.ndjson` and so on. */
export class FileSeries {
  readonly first: string;
  readonly #folder: string;
  readonly #stem: string;
  readonly #extension: string;
  readonly #isNumbered: boolean;

  constructor(path: string, isNumbered: boolean) {
    this.#isNumbered = isNumbered;
    this.#folder = dirname(path);
    // `.ndjson.gz` is one extension.
    this.#extension = /(\.[^.]+)?\.gz$/.exec(basename(path))?.[0] ?? extname(path);
    this.#stem = basename(path, this.#extension);
    this.first = isNumbered ? this.#pathAt(1) : path;
  }

  next(path: string): string {
    return this.#pathAt(this.#numberOf(basename(path)) + 1);
  }

  /** Where a file of this name lies; undefined of a name that is none of these. */
  pathOf(name: string): string | undefined {
    if (this.#isNumbered) return this.#numberOf(name) > 0 ? join(this.#folder, name) : undefined;
    return name === basename(this.first) ? this.first : undefined;
  }

  /** The files that are there and come later. */
  async after(path: string): Promise<string[]> {
    if (!this.#isNumbered) return [];
    const number = this.#numberOf(basename(path));
    const names = await readdir(this.#folder);
    return names.filter((name) => this.#numberOf(name) > number).map((name) => join(this.#folder, name));
  }

  #pathAt(number: number): string {
    const digits = String(number).padStart(DIGITS, "0");
    return join(this.#folder, `${this.#stem}-${digits}${this.#extension}`);
  }

  /** 0 of a name that is none of these. */
  #numberOf(name: string): number {
    const digits = name.slice(this.#stem.length + 1, name.length - this.#extension.length);
    const number = /^\d{6,}$/.test(digits) ? Number(digits) : 0;
    return number > 0 && basename(this.#pathAt(number)) === name ? number : 0;
  }
}
