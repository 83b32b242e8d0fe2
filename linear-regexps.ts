import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseSync } from "vite";
import { nightly } from "./nightly.ts";

/** A regular expression of a source. */
export interface SourceRegexp {
  readonly file: string;
  readonly regexp: RegExp;
}

/** What of a node of a syntax tree (ESTree) tells a regular expression. */
interface SyntaxNode {
  readonly type?: string;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee?: { readonly name?: string };
  readonly arguments?: readonly { readonly value?: unknown }[];
}

/** A text that is repeated, between two others. */
interface Pump {
  readonly before: string;
  readonly repeated: string;
  readonly behind: string;
}

/**
 * Repetitions that a text grows through. A linear one takes a fraction of a millisecond for the last, a quadratic one 50 ms
 * or more, a cubic one as long for the third at the latest, and an exponential one for the first. The steps are small: on a
 * fast machine, what passes one in time must not take minutes for the next.
 */
const REPETITIONS = [23, 400, 1_500, 8_000];
const MOST_MS = 20;
/** So many find each slow expression that these packages have had. */
export const ALL_PUMPS = 1_200;
/** More texts are not tried, so that all of them together take seconds. */
const MOST_PUMPS = nightly(300, ALL_PUMPS);
/** A busy machine stops a program now and then: a slow one is slow each time. */
const TRIES = 4;

/** All regular expressions that are written in the sources of a folder, literals and `new RegExp("…")` with one text. */
export function regexpsIn(folder: string): SourceRegexp[] {
  const found: SourceRegexp[] = [];
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts") || file.endsWith(".test.ts")) continue;
    const { program } = parseSync(file, readFileSync(join(folder, file), "utf8"));
    const take = (source: string, flags: string) => found.push({ file, regexp: new RegExp(source, flags) });
    const look = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      const { regex, type, callee, arguments: given } = node as SyntaxNode;
      if (regex) take(regex.pattern, regex.flags);
      if (type === "NewExpression" && callee?.name === "RegExp") {
        const [source, flags] = given ?? [];
        if (typeof source?.value === "string") take(source.value, String(flags?.value ?? ""));
      }
      for (const child of Object.values(node)) look(child);
    };
    look(program);
  }
  return found;
}

/**
 * A text on which a regular expression takes much longer than its length explains; undefined if none was found. Tried
 * are its own characters, one by one and in pieces, repeated and with something behind them that does not fit.
 */
export function slowOn({ source, flags }: RegExp, mostPumps = MOST_PUMPS): Pump | undefined {
  return pumpsFor(source, mostPumps).find((pump) =>
    isSlow(new RegExp(source, flags.replace(/[gy]/, "")), pump),
  );
}

function isSlow(regexp: RegExp, { before, repeated, behind }: Pump): boolean {
  return REPETITIONS.some((count) => {
    const text = before + repeated.repeat(count) + behind;
    for (let tries = TRIES; tries > 0; tries -= 1) {
      const startMs = performance.now();
      regexp.test(text);
      if (performance.now() - startMs <= MOST_MS) return false;
    }
    return true;
  });
}

/** Letters of long words add nothing. */
const MOST_CHARACTERS = 14;

/** What a class of characters stands for, one of each. */
const OF_CLASS: Readonly<Record<string, readonly string[]>> = {
  s: ["\t", " "],
  w: ["a", "0"],
  d: ["0"],
  p: ["\u0007", "\u200b"],
};

function pumpsFor(source: string, most: number): Pump[] {
  const { characters, pieces } = partsOf(source);
  const single = [...characters];
  const pairs = single.flatMap((one) => single.map((other) => one + other));
  const around = pieces.flatMap((piece) => single.flatMap((one) => [piece + one, one + piece]));
  const repeated = new Set([...single, ...pieces, ...pairs, ...around]);
  // A text has to come so far in the expression before anything is repeated.
  const before = new Set(["", ...pieces, ...pieces.map((piece) => `${piece}0`), ...single, ...pairs]);
  const pumps: Pump[] = [];
  for (const first of before) {
    for (const text of repeated) pumps.push({ before: first, repeated: text, behind: "\n\0" });
  }
  // What comes first is tried in full, and of the rest as much as there is room for.
  const rest = pumps.slice(most / 2);
  const step = Math.max(1, Math.ceil(rest.length / (most / 2)));
  return [...pumps.slice(0, most / 2), ...rest.filter((_, index) => index % step === 0)];
}

/** The characters that a regular expression names, and the pieces of them that stand together in it. */
function partsOf(source: string): { characters: ReadonlySet<string>; pieces: readonly string[] } {
  const characters = new Set(["a", " "]);
  const pieces: string[] = [];
  let piece = "";
  let inClass = false;
  const end = () => {
    if (piece.length > 1) pieces.push(piece);
    piece = "";
  };
  for (const [part, escaped] of source.matchAll(/\\(u\{?[0-9a-fA-F]+\}?|x[0-9a-fA-F]{2}|[\s\S])|[\s\S]/g)) {
    const isSyntax = escaped === undefined && (inClass ? part === "]" : /[[(){}|*+?^$]/.test(part));
    if (part === "[" || part === "]") inClass = part === "[" || (inClass && part !== "]");
    const isAny = part === "." && !inClass;
    const kinds = isAny ? ["a"] : (OF_CLASS[escaped ?? ""] ?? []);
    for (const kind of kinds) characters.add(kind);
    const character = escaped === undefined ? part : unescaped(escaped);
    if (isSyntax || kinds.length > 0 || character === "") {
      end();
      continue;
    }
    if (characters.size < MOST_CHARACTERS) characters.add(character);
    if (inClass) end();
    else piece += character;
  }
  end();
  return { characters, pieces: [...new Set(pieces)].slice(0, 6) };
}

/** The character that an escape stands for; empty for one that is a class or a place. */
function unescaped(letters: string): string {
  const [, hex] = /^[ux]\{?([0-9a-fA-F]{1,6})\}?$/.exec(letters) ?? [];
  if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
  const control = { t: "\t", n: "\n", r: "\r", v: "\v", f: "\f", 0: "\0" }[letters];
  return control ?? (/^[a-zA-Z0-9]/.test(letters) ? "" : letters);
}
