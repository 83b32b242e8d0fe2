const LINE_HEIGHT = 19;
const LETTER_WIDTH = 7.83;
const LEFT = 20;
const TOP = 64;
const COLUMNS = 82;

/** Draws a terminal with a command and its output as an SVG with selectable text. */
export function drawTerminal(command: string, output: string): string {
  const lines = [`$ ${command}`, ...output.trimEnd().split("\n")];
  const width = Math.round(2 * LEFT + COLUMNS * LETTER_WIDTH);
  const height = TOP + lines.length * LINE_HEIGHT + 8;
  const texts = lines.map((line, index) => textOf(line, TOP + index * LINE_HEIGHT)).filter(Boolean);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>A terminal with the output of ${escaped(command)}</title>
<style>
text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #d6deeb; white-space: pre }
.command { fill: #ffffff; font-weight: 600 }
.step { fill: #82c4ff; font-weight: 600 }
.change { fill: #ffd479 }
.end { fill: #8ee09a; font-weight: 600 }
.failure { fill: #ff9d96 }
</style>
<rect width="${width}" height="${height}" rx="10" fill="#131a24"/>
<circle cx="22" cy="22" r="6" fill="#ff6159"/><circle cx="42" cy="22" r="6" fill="#ffbd2e"/><circle cx="62" cy="22" r="6" fill="#28c941"/>
${texts.join("\n")}
</svg>
`;
}

/** Find, contain and restore. */
export const DEMO_STEPS: readonly number[] = [1, 3, 6];

/** Lines of a step in the picture. */
const LINES_OF_STEP = 15;

/** Returns the steps of the demo that fit into the picture, with three dots for omitted parts. */
export function excerptOf(output: string, steps: readonly number[]): string {
  const [head = "", ...parts] = output.trimEnd().split(/\n(?=\d {2}|Contained and restored)/);
  const shown = parts.map((part) => {
    const number = /^\d+(?= {2})/.exec(part)?.[0];
    if (number === undefined) return part;
    if (!steps.includes(Number(number))) return "…";
    const lines = part.trimEnd().split("\n");
    return lines.length > LINES_OF_STEP
      ? [...lines.slice(0, LINES_OF_STEP), "  …"].join("\n")
      : lines.join("\n");
  });
  return [head.trimEnd(), ...shown.filter((part, index) => part !== "…" || shown[index - 1] !== "…")].join(
    "\n\n",
  );
}

/** Returns the lines of a picture. */
export function linesIn(picture: string): string[] {
  const texts = [...picture.matchAll(/<text[^>]*>(.*)<\/text>/g)].map(([, line = ""]) => line);
  return texts.map((line) => line.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"));
}

function textOf(line: string, y: number): string {
  if (line.trim() === "") return "";
  const at = `<text x="${LEFT}" y="${y}"`;
  return `${at}${kindOf(line)}>${escaped(line)}</text>`;
}

function kindOf(line: string): string {
  if (/^\d {2}/.test(line)) return ' class="step"';
  if (/^(?: {2})?\$ /.test(line)) return ' class="command"';
  if (line.includes(" -> ")) return ' class="change"';
  if (line.startsWith("Contained and restored:")) return ' class="end"';
  return line.includes("FAILURE") ? ' class="failure"' : "";
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
