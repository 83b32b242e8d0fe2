import { outsideCode } from "./outside-code.ts";

/** Returns the anchor of a heading as GitHub creates it, so a link works in both places. */
export function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, "")
    .replaceAll(" ", "-");
}

/**
 * Returns the text below a heading, up to the next heading of the same or a higher level.
 *
 * @throws RangeError if the heading does not exist.
 */
export function sectionOf(markdown: string, slug: string): string {
  const lines = markdown.split("\n");
  // A comment in a fenced shell block is no heading.
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
