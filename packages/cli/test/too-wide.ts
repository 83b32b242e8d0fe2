/** The lines that a terminal of 80 columns would break, without the examples: those are copied whole. */
export function tooWide(text: string): string[] {
  return text.split("\n").filter((line) => line.length > 80 && !line.startsWith("  okta-idm "));
}
