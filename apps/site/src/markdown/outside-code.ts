const FENCED = /^( *)(```+|~~~+)[^\n]*\n[\s\S]*?^\1\2[`~]* *$/gm;

/** Applies one function to the text of a Markdown document and another one to its fenced code. */
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
