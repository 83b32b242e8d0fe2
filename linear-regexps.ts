import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseSync } from "vite";
import { nightly } from "./nightly.ts";

/** A regular expression in a source file. */
export interface SourceRegexp {
  readonly file: string;
  readonly regexp: RegExp;
}

/** Members of an ESTree node that show a regular expression. */
interface SyntaxNode {
  readonly type?: string;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee?: { readonly name?: string };
  readonly arguments?: readonly { readonly value?: unknown }[];
}

/** A repeated text between a prefix and a suffix. */
interface Pump {
  readonly before: string;
  readonly repeated: string;
  readonly behind: string;
}

/**
 * Numbers of repetitions, in the order in which they are tried. A linear expression matches the last one in less than a
 * millisecond. A quadratic one needs 50 ms or more, a cubic one needs that for the third, an exponential one for the first.
 * The steps are small, so that no step takes minutes after the step before was fast.
 */
const REPETITIONS = [23, 400, 1_500, 8_000];
const MOST_MS = 20;
/** Enough to find each slow expression that these packages ever had. */
export const ALL_PUMPS = 1_200;
/** Limits the time of a test to seconds. */
const MOST_PUMPS = nightly(300, ALL_PUMPS);
/** A busy machine can delay one measurement; a slow expression is slow in each. */
const TRIES = 4;

/** Returns the regular expressions in the sources of a folder: literals, and `new RegExp("…")` with one string. */
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
 * Returns a text that takes a regular expression much longer than its length explains. Undefined if there is none. It tries the
 * expression's own characters, one by one and in pieces, repeated and followed by a text that does not match.
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

/** Single letters of long words add nothing. */
const MOST_CHARACTERS = 14;

/** One character of each character class. */
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
  // The prefix has to match before the repetition matters.
  const before = new Set(["", ...pieces, ...pieces.map((piece) => `${piece}0`), ...single, ...pairs]);
  const pumps: Pump[] = [];
  for (const first of before) {
    for (const text of repeated) pumps.push({ before: first, repeated: text, behind: "\n\0" });
  }
  // All combinations of the first pieces; of the others as many as the limit allows.
  const rest = pumps.slice(most / 2);
  const step = Math.max(1, Math.ceil(rest.length / (most / 2)));
  return [...pumps.slice(0, most / 2), ...rest.filter((_, index) => index % step === 0)];
}

/** Returns the characters of a regular expression, and the sequences in which they occur. */
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

/** Returns the character of an escape. Empty if the escape is a class or an anchor. */
function unescaped(letters: string): string {
  const [, hex] = /^[ux]\{?([0-9a-fA-F]{1,6})\}?$/.exec(letters) ?? [];
  if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
  const control = { t: "\t", n: "\n", r: "\r", v: "\v", f: "\f", 0: "\0" }[letters];
  return control ?? (/^[a-zA-Z0-9]/.test(letters) ? "" : letters);
}
