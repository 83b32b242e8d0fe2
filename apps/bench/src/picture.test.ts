import { expect, test } from "vitest";
import { drawBars } from "./picture.ts";

const bar = (name: string, value: number) => ({ name, value, text: String(value), ours: name === "core" });

test("the longest bar of a group reaches the end, and the others use its scale", () => {
  const svg = drawBars([{ title: "Time", bars: [bar("SDK", 100), bar("core", 25)] }], "");
  const widths = [...svg.matchAll(/<rect class="(\w+)" .* width="(\d+)"/g)].map(([, of, width]) => [
    of,
    Number(width),
  ]);
  const [[, longest] = []] = widths;
  expect(widths).toEqual([
    ["others", longest],
    ["ours", Math.round(Number(longest) / 4)],
  ]);
});

test("the bar of 0 is visible", () => {
  const svg = drawBars([{ title: "429s", bars: [bar("core", 0)] }], "");
  expect(svg).toContain(`width="2"`);
});

test("texts are escaped", () => {
  const svg = drawBars([{ title: "a < b & c", bars: [] }], "<script>");
  expect(svg).toContain("a &lt; b &amp; c");
  expect(svg).not.toContain("<script>");
});
