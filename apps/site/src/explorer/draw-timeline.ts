import uPlot from "uplot";
import type { Timeline } from "./summary.ts";

/** Distinct for readers with color blindness, on light and dark backgrounds. */
const COLOURS = ["#3b7dd8", "#e07a1f", "#2a9d6f", "#b0529c", "#c9a227", "#5aa9c9"];

const OTHER = "#8b8f98";

/** Returns the color of a name by its rank among all events, so a filter does not change it. */
export function colourOf(name: string, ranks: readonly string[]): string {
  const rank = ranks.indexOf(name);
  return rank < 0 ? OTHER : (COLOURS[rank % COLOURS.length] ?? OTHER);
}

/** Steps of a count axis. */
const WHOLE = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((power) => [1, 2, 5].map((step) => step * 10 ** power));

export interface TimelineOptions {
  readonly width: number;
  readonly height: number;
  /** Colour of texts and lines. */
  readonly ink: string;
  readonly grid: string;
  readonly colour: (name: string) => string;
  /** Receives the period that the reader dragged over. */
  readonly onSelect: (fromMs: number, untilMs: number) => void;
}

/** Draws stacked bars. The caller destroys the result before it draws again. */
export function drawTimeline(into: HTMLElement, timeline: Timeline, options: TimelineOptions): uPlot {
  const { width, height, ink, grid, colour, onSelect } = options;
  // Each series covers the higher ones, so the highest is drawn first.
  const stacked: number[][] = [];
  for (const { counts } of timeline.series) {
    const below = stacked.at(-1);
    stacked.push(counts.map((many, bin) => many + (below?.[bin] ?? 0)));
  }
  const bars = uPlot.paths.bars?.({ size: [0.92, Number.POSITIVE_INFINITY, 1], align: 1 });
  const axis = { stroke: ink, grid: { stroke: grid, width: 1 }, ticks: { stroke: grid, width: 1 } };
  const last = timeline.starts.at(-1) ?? 0;
  return new uPlot(
    {
      width,
      height,
      legend: { show: false },
      cursor: { y: false, drag: { x: true, y: false, setScale: false } },
      scales: {
        x: { time: true, range: [timeline.starts[0] ?? 0, last + timeline.binMs / 1_000] },
        y: { range: (_, __, most) => [0, Math.max(1, most * 1.05)] },
      },
      axes: [axis, { ...axis, size: 56, incrs: WHOLE }],
      series: [
        {},
        ...timeline.series
          .map(({ name }) => ({
            label: name,
            fill: colour(name),
            stroke: colour(name),
            width: 0,
            points: { show: false },
            ...(bars && { paths: bars }),
          }))
          .reverse(),
      ],
      hooks: {
        setSelect: [
          (plot) => {
            const { left, width: selected } = plot.select;
            if (selected < 3) return;
            onSelect(plot.posToVal(left, "x") * 1_000, plot.posToVal(left + selected, "x") * 1_000);
          },
        ],
      },
    },
    [[...timeline.starts], ...stacked.reverse()],
    into,
  );
}
