import { describeMachine, type Result } from "./result.ts";

const BEGIN = "<!-- Written by `pnpm bench --record`. -->";
const END = "<!-- Until here. -->";

/** On what, when and how a result was measured, in a line. */
export function captionOf({ command, machine, measuredAt }: Result): string {
  return `${command} on ${describeMachine(machine)}, ${measuredAt.slice(0, 10)}`;
}

/**
 * The README with the figures of a result in the place that is kept for them.
 *
 * @throws RangeError of a text without that place.
 */
export function withFigures(readme: string, result: Result): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new RangeError("The README has no place for the figures");
  const caption = captionOf({ ...result, command: `\`${result.command}\`` });
  const figures = [
    BEGIN,
    "",
    "![Bars: what okta-idm costs, beside others and beside what is possible](docs/benchmark.svg)",
    "",
    `Medians of ${caption}.`,
    "",
    "",
  ];
  return readme.slice(0, begin) + figures.join("\n") + readme.slice(end);
}
