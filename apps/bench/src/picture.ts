import type { Bar, Highlight } from "./highlights.ts";

const WIDTH = 840;
const NAMES_TO = 250;
const BARS_FROM = 262;
const BARS_TO = 600;
const BAR_HEIGHT = 16;
const LINE = 24;
const TITLE = 34;
const GAP = 14;

/** Draws groups of bars, each with its own scale, as an SVG for light and dark backgrounds. */
export function drawBars(highlights: readonly Highlight[], caption: string): string {
  let y = 8;
  const groups = highlights.map(({ title, bars }) => {
    const most = Math.max(...bars.map(({ value }) => value));
    const top = y;
    y += TITLE + bars.length * LINE + GAP;
    return [
      `<text class="title" x="8" y="${top + 18}">${escaped(title)}</text>`,
      ...bars.map((bar, index) => drawBar(bar, most, top + TITLE + index * LINE)),
    ].join("\n");
  });
  const height = y + 30;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img">
<title>Time, memory and size of okta-idm, compared with other clients</title>
<style>
text { font: 13px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; fill: #1f2328 }
.title { font-weight: 600; font-size: 14px }
.name { text-anchor: end }
.caption { font-size: 12px; fill: #59636e }
.others { fill: #9aa4af }
.ours { fill: #0969da }
@media (prefers-color-scheme: dark) {
text { fill: #f0f6fc }
.caption { fill: #9198a1 }
.others { fill: #656c76 }
.ours { fill: #4493f8 }
}
</style>
${groups.join("\n")}
<text class="caption" x="8" y="${y + 12}">${escaped(caption)}</text>
</svg>
`;
}

function drawBar({ name, value, text, ours }: Bar, most: number, y: number): string {
  const width = most === 0 ? 0 : ((BARS_TO - BARS_FROM) * value) / most;
  const drawn = Math.max(2, Math.round(width));
  const baseline = y + 13;
  return [
    `<text class="name" x="${NAMES_TO}" y="${baseline}">${escaped(name)}</text>`,
    `<rect class="${ours ? "ours" : "others"}" x="${BARS_FROM}" y="${y}" width="${drawn}" height="${BAR_HEIGHT}" rx="2"/>`,
    `<text x="${BARS_FROM + drawn + 8}" y="${baseline}">${escaped(text)}</text>`,
  ].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
