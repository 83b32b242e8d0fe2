import MarkdownIt from "markdown-it";
import type { Text, TextKind } from "./text.ts";

const markdown = new MarkdownIt({ html: true });
const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;
/** A comment of a shell or of TypeScript in a block of code. */
const CODE_COMMENT = /(?:^|\s)(?:#|\/\/)\s+(\S.*)$/;

type Token = ReturnType<MarkdownIt["parse"]>[number];

/** The texts of a Markdown file, in their order. Of a block of code, only its comments. */
export function markdownTexts(file: string, source: string): Text[] {
  const body = source.replace(FRONT_MATTER, (matter) => matter.replace(/[^\n]/g, ""));
  const texts: Text[] = [];
  let kind: TextKind = "paragraph";
  let row = 0;
  for (const token of markdown.parse(body, {})) {
    if (token.type === "heading_open") kind = "heading";
    else if (token.type === "tr_open") row = token.map?.[0] ?? row;
    else if (token.type === "th_open" || token.type === "td_open") kind = "cell";
    else if (token.type === "paragraph_open") kind = "paragraph";
    else if (token.type === "fence") texts.push(...codeComments(file, token));
    else if (token.type === "inline") {
      const text = inlineText(token);
      if (text.trim() !== "") texts.push({ file, line: (token.map?.[0] ?? row) + 1, kind, text });
    }
  }
  return texts;
}

function inlineText(token: Token): string {
  let text = "";
  for (const child of token.children ?? []) {
    if (child.type === "text") text += child.content;
    else if (child.type === "code_inline") text += `\`${child.content}\``;
    else if (child.type === "image") text += `${child.content}.`;
    else if (child.type === "softbreak" || child.type === "hardbreak") text += "\n";
  }
  return text;
}

function codeComments(file: string, token: Token): Text[] {
  return token.content.split("\n").flatMap((line, index) => {
    const comment = CODE_COMMENT.exec(line)?.[1];
    if (comment === undefined || comment.startsWith("!")) return [];
    return [{ file, line: (token.map?.[0] ?? 0) + 2 + index, kind: "comment" as const, text: comment }];
  });
}
