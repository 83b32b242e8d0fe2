/** The lines that a terminal of 80 columns would break. */
export function tooWide(text: string): string[] {
  return text.split("\n").filter((line) => line.length > 80);
}
