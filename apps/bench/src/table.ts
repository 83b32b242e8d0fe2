import type { Goal } from "./goals.ts";
import type { Row, Section, Unit } from "./section.ts";
import { quantityOf } from "./statistics.ts";

/** Returns a section as lines of text, with the goals next to their figures. */
export function tableOf(section: Section): string {
  const columns = [
    ...section.quantities.map(({ name, head, unit }) => ({
      head,
      cell: ({ values, goals }: Row) => {
        const goal = goals.find((each) => each.goal.quantity === name);
        return words(amount(quantityOf(values, name), unit), goal?.goal, goal?.met);
      },
    })),
    ...comparisons(section).map(({ quantity, of }) => ({
      head: `${section.quantities.find(({ name }) => name === quantity)?.head}/${section.short[of]}`,
      cell: ({ ratios }: Row) => {
        const ratio = ratios.find((each) => each.quantity === quantity && each.of === of);
        return ratio ? words(ratio.value.toFixed(2), ratio.goal, ratio.met) : "";
      },
    })),
  ];
  const lines = [
    ["", ...columns.map(({ head }) => head)],
    ...section.rows.map((row) => [row.contender, ...columns.map(({ cell }) => cell(row))]),
  ];
  const widths =
    lines[0]?.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0))) ?? [];
  const text = lines.map((line) =>
    line
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  return [section.title, ...text].join("\n");
}

/** Returns the contenders that the others are compared with. */
function comparisons({ rows }: Section) {
  const all = rows.flatMap(({ ratios }) => ratios);
  return all.filter(
    ({ quantity, of }, index) =>
      all.findIndex((other) => other.quantity === quantity && other.of === of) === index,
  );
}

function words(text: string, goal: Goal | undefined, met: boolean | undefined): string {
  if (goal === undefined) return text;
  return `${text} ${bound(goal)} ${met ? "✓" : "✗"}`;
}

/** E.g. `≤0.15`. */
export function bound({ least, most, quantity }: Goal): string {
  const number = least ?? most;
  const text = quantity === "bytes" && number ? amount(number, "bytes") : String(number);
  return `${least === undefined ? "≤" : "≥"}${text}`;
}

/** Formats a number for people. */
export function amount(value: number, unit: Unit): string {
  switch (unit) {
    case "milliseconds":
      return value < 1_000 ? `${grouped(value)} ms` : `${(value / 1_000).toFixed(2)} s`;
    case "microseconds":
      return `${grouped(value)} µs`;
    case "bytes":
      return `${(value / 1_000_000).toFixed(value < 10_000_000 ? 1 : 0)} MB`;
    case "share":
      return `${(value * 100).toFixed(1)} %`;
    case "per second":
      return `${Math.round(value).toLocaleString("en")}/s`;
    case "count":
      return Number.isInteger(value) ? value.toLocaleString("en") : value.toFixed(1);
  }
}

function grouped(value: number): string {
  return value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString("en");
}
