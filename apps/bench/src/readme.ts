import { describeMachine, type Result } from "./result.ts";

const BEGIN = "<!-- Written by `pnpm bench --record`. -->";
const END = "<!-- Until here. -->";

/** Returns the command, machine and date of a result in one line. */
export function captionOf({ command, machine, measuredAt }: Result): string {
  return `${command} on ${describeMachine(machine)}, ${measuredAt.slice(0, 10)}`;
}

/**
 * Returns the README with the figures of a result.
 *
 * @throws RangeError if the README lacks the markers.
 */
export function withFigures(readme: string, result: Result): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new RangeError("The README has no markers for the figures");
  const caption = captionOf({ ...result, command: `\`${result.command}\`` });
  const figures = [
    BEGIN,
    "",
    "![Bars: time, memory and size of okta-idm, compared with other clients](docs/benchmark.svg)",
    "",
    `Medians of ${caption}.`,
    "",
    "",
  ];
  return readme.slice(0, begin) + figures.join("\n") + readme.slice(end);
}
