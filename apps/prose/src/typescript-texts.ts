import { type Comment, type Node, parseSync, Visitor } from "oxc-parser";
import type { Text } from "./text.ts";

const TEST_FUNCTIONS = new Set(["it", "test", "describe"]);
/** Directives to tools, and licences. */
const DIRECTIVE = /^\s*(?:biome-ignore|@ts-|eslint|c8 |v8 |@vite|#__|\/ <reference|!)/;

/**
 * The comments and test titles of a TypeScript file, and the strings that are sentences or parts of sentences.
 *
 * @param messages false: only comments and test titles, for instance of a test
 */
export function typescriptTexts(file: string, source: string, messages: boolean): Text[] {
  const { program, comments } = parseSync(file, source);
  const lines = lineStarts(source);
  const at = (offset: number) => lineOf(lines, offset);
  const texts = commentTexts(file, source, comments, at);
  const titles = new Set<number>();
  const inImports = new Set<number>();
  const message = (node: { start: number; end: number }) => {
    if (titles.has(node.start) || inImports.has(node.start)) return;
    for (const part of stringParts(source.slice(node.start + 1, node.end - 1)))
      if (isSentence(part.text))
        texts.push({ file, line: at(node.start) + part.line, kind: "message", text: part.text });
  };
  const visitor = new Visitor({
    ImportDeclaration: (node) => inImports.add(node.source.start),
    ExportNamedDeclaration: (node) => node.source && inImports.add(node.source.start),
    ExportAllDeclaration: (node) => inImports.add(node.source.start),
    TSLiteralType: (node) => inImports.add(node.literal.start),
    CallExpression(node) {
      const [title] = node.arguments;
      if (!title || !TEST_FUNCTIONS.has(calledName(node.callee))) return;
      if (title.type !== "TemplateLiteral" && title.type !== "Literal") return;
      titles.add(title.start);
      const text = decodeEscapes(source.slice(title.start + 1, title.end - 1)).replace(/\u2028/g, " ");
      texts.push({ file, line: at(title.start), kind: "title", text });
    },
    ...(messages && {
      Literal: (node) => typeof node.value === "string" && message(node),
      TemplateLiteral: message,
    }),
  });
  visitor.visit(program);
  return texts;
}

/** `it` of `it.each(rows)("…")`, of `it.skipIf(condition)("…")` and of `it("…")`. */
function calledName(callee: Node): string {
  if (callee.type === "Identifier") return callee.name;
  if (callee.type === "MemberExpression") return calledName(callee.object);
  if (callee.type === "CallExpression") return calledName(callee.callee);
  if (callee.type === "TaggedTemplateExpression") return calledName(callee.tag);
  return "";
}

function decodeEscapes(raw: string): string {
  return withoutExpressions(raw)
    .replace(/\\n/g, "\u2028")
    .replace(/\\u\{([0-9a-f]+)\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi, (_, a, b, c) => {
      const code = Number.parseInt(a ?? b ?? c, 16);
      return code < 32 || code > 0x10ffff ? " " : String.fromCodePoint(code);
    })
    .replace(/\\(.)/g, "$1");
}

/** `${expression}` becomes code: a value that nobody can check for grammar. */
function withoutExpressions(raw: string): string {
  let text = "";
  for (let index = 0; index < raw.length; index++) {
    if (raw[index] !== "$" || raw[index + 1] !== "{" || raw[index - 1] === "\\") {
      text += raw[index];
      continue;
    }
    let depth = 1;
    let end = index + 2;
    for (; end < raw.length && depth > 0; end++) {
      if (raw[end] === "{") depth++;
      else if (raw[end] === "}") depth--;
    }
    const newlines = raw.slice(index, end).match(/\n/g)?.join("") ?? "";
    text += `\`x\`${newlines}`;
    index = end - 1;
  }
  return text.replace(/(?:`x`){2,}/g, "`x`").replace(/``(?=x)|(?<=x)``/g, "`");
}

/** A string ends a text at each newline of its value, and at each blank or indented line of a template. */
function stringParts(raw: string): { line: number; text: string }[] {
  const parts: { line: number; text: string }[] = [];
  let line = 0;
  for (const piece of decodeEscapes(raw).split(/(\u2028+|\n\s*\n|\n(?=\s{2,}|[-*]))/)) {
    const trimmed = piece.replace(/^[\s\u2028]+/, "");
    const skipped = piece.slice(0, piece.length - trimmed.length).match(/\n/g)?.length ?? 0;
    if (trimmed !== "") parts.push({ line: line + skipped, text: trimmed.trimEnd() });
    line += piece.match(/\n/g)?.length ?? 0;
  }
  return parts;
}

/** Three words in a row, and nothing that only code has. */
function isSentence(text: string): boolean {
  if (/=>|;\n|\bconst \w+ =|<\/|\{\{|^\s*[.#]?[\w-]+\s*\{|&&|\|\||^\s*(?:import|export|SELECT) /.test(text))
    return false;
  return /(?:^|[\s("`])[A-Za-z][a-z']*,? [A-Za-z`][\w'`-]*,? [A-Za-z`]/.test(text);
}

function commentTexts(
  file: string,
  source: string,
  comments: Comment[],
  at: (offset: number) => number,
): Text[] {
  const texts: Text[] = [];
  let open: { line: number; last: number; text: string } | undefined;
  const close = () => {
    if (open) texts.push(...paragraphs(file, open.line, open.text));
    open = undefined;
  };
  for (const comment of comments) {
    const line = at(comment.start);
    if (comment.type === "Block" || DIRECTIVE.test(comment.value)) {
      close();
      if (comment.type === "Block" && !DIRECTIVE.test(comment.value))
        texts.push(...paragraphs(file, line, comment.value.replace(/(^|\n)[ \t]*\*+ ?/g, "$1")));
      continue;
    }
    const alone = source.slice(0, comment.start).match(/(?:^|\n)[ \t]*$/) !== null;
    if (open && alone && line === open.last + 1) {
      open.text += `\n${comment.value.trim()}`;
      open.last = line;
    } else {
      close();
      open = { line, last: line, text: comment.value.trim() };
    }
  }
  close();
  return texts;
}

/** The paragraphs and tags of a comment; without its examples. */
function paragraphs(file: string, line: number, comment: string): Text[] {
  const prose = comment
    .replace(/```[\s\S]*?```/g, (code) => code.replace(/[^\n]/g, ""))
    .replace(/@example[\s\S]*?(?=\n@|$)/g, (example) => example.replace(/[^\n]/g, ""))
    .replace(/\{@link (?:\S+ )?([^}]*)\}/g, "`$1`")
    .replace(/@see[^\n]*/g, "");
  const texts: Text[] = [];
  let now = line;
  for (const part of prose.split(/(\n\s*\n|\n(?=\s*(?:@|- )))/)) {
    const text = part
      .replace(/^\s+/, "")
      .replace(/^@(?:param|typeParam)\s+[\w.]+\s*(?:- )?/, "")
      .replace(/^@\w+\s*/, "")
      .trimEnd();
    const skipped = part.slice(0, part.length - part.trimStart().length).match(/\n/g)?.length ?? 0;
    if (/\p{L}/u.test(text)) texts.push({ file, line: now + skipped, kind: "comment", text });
    now += part.match(/\n/g)?.length ?? 0;
  }
  return texts;
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (let index = source.indexOf("\n"); index !== -1; index = source.indexOf("\n", index + 1))
    starts.push(index + 1);
  return starts;
}

function lineOf(starts: number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
