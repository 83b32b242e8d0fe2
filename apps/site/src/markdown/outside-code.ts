const FENCED = /^( *)(```+|~~~+)[^\n]*\n[\s\S]*?^\1\2[`~]* *$/gm;

/** Changes the text of a Markdown document, and its fenced code, each in its own way. */
export function outsideCode(
  markdown: string,
  ofText: (text: string) => string,
  ofCode: (code: string) => string = (code) => code,
): string {
  let result = "";
  let at = 0;
  for (const match of markdown.matchAll(FENCED)) {
    result += ofText(markdown.slice(at, match.index)) + ofCode(match[0]);
    at = match.index + match[0].length;
  }
  return result + ofText(markdown.slice(at));
}
