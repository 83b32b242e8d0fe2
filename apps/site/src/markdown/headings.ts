import { outsideCode } from "./outside-code.ts";

/** The anchor of a heading, as GitHub makes it, so that a link works there and here. */
export function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, "")
    .replaceAll(" ", "-");
}

/**
 * The text below a heading, up to the next one of the same level or a higher one.
 *
 * @throws RangeError if there is no such heading.
 */
export function sectionOf(markdown: string, slug: string): string {
  const lines = markdown.split("\n");
  // Lines within fenced code are blank here: a comment of a shell is no heading.
  const outside = outsideCode(
    markdown,
    (text) => text,
    (code) => code.replace(/[^\n]+/g, ""),
  ).split("\n");
  const levels = outside.map((line) => /^(#{1,6}) /.exec(line)?.[1]?.length);
  const start = outside.findIndex(
    (line, index) => levels[index] && slugOf(line.replace(/^#+ /, "")) === slug,
  );
  if (start < 0) throw new RangeError(`There is no heading with the anchor ${slug}`);
  const level = levels[start] ?? 1;
  const after = levels.findIndex((other, index) => index > start && other !== undefined && other <= level);
  return lines
    .slice(start + 1, after < 0 ? undefined : after)
    .join("\n")
    .trim();
}
