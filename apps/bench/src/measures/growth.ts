import { interleaved } from "../rounds.ts";
import { type Section, type SectionPlan, sectionOf } from "../section.ts";
import { quantityOf, type Sample } from "../statistics.ts";
import { bulkRun } from "./bulk.ts";
import { connectorExport } from "./export.ts";
import { oktaIdmListing } from "./listing.ts";
import type { Bench, Measure } from "./measure.ts";

/** Work on a number of items. */
interface Work {
  readonly id: string;
  readonly title: string;
  /** Name of the items. */
  readonly noun: string;
  /** The numbers of items: once, ten times and a hundred times the work. */
  readonly sizes: readonly number[];
  readonly run: (bench: Bench, count: number) => Promise<Sample>;
}

/**
 * Limits V8's young generation. Otherwise V8 delays garbage collection more and more, and the peak of memory would measure
 * that delay instead of the run.
 */
const BULK_HEAP_MB = 48;

const WORKS: readonly Work[] = [
  {
    id: "growth-listing",
    title: "okta-idm users list --all -o ndjson, by the number of users",
    noun: "users",
    sizes: [1_000, 10_000, 100_000],
    run: async (bench, users) => {
      await bench.server.set({ users });
      return oktaIdmListing(bench, users)();
    },
  },
  {
    id: "growth-export",
    title: "connector, exportEvents, by the number of events",
    noun: "events",
    sizes: [3_000, 30_000, 300_000],
    run: async (bench, events) => {
      await bench.server.set({ events });
      return connectorExport(bench, events)();
    },
  },
  {
    id: "growth-bulk",
    title: `connector, runBulk without a limit, a heap of ${BULK_HEAP_MB} MB at most, by the number of items`,
    noun: "items",
    sizes: [1_000, 10_000, 100_000],
    run: async (bench, items) => {
      await bench.server.set({});
      return bulkRun(bench, "connector", items, 50, `--max-old-space-size=${BULK_HEAP_MB}`);
    },
  },
];

/** Measures whether ten times the work takes ten times the time, and the same memory. Both include the start of the process. */
export const measureGrowth: Measure = async (bench) => {
  const sections: Section[] = [];
  for (const work of WORKS) sections.push(await grow(bench, work));
  return sections;
};

async function grow(bench: Bench, { id, title, noun, sizes, run }: Work): Promise<Section> {
  const name = (count: number) => `${count.toLocaleString("en")} ${noun}`;
  const counts = bench.quick ? sizes.slice(0, 2) : sizes;
  const base = name(counts.at(-2) ?? 0);
  const plan: SectionPlan = {
    id,
    title,
    quantities: [
      { name: "wallMs", head: "time", unit: "milliseconds" },
      { name: "itemUs", head: "an item", unit: "microseconds" },
      { name: "peakBytes", head: "memory", unit: "bytes" },
    ],
    bases: [
      { quantity: "itemUs", of: base },
      { quantity: "peakBytes", of: base },
    ],
    short: { [base]: base },
  };
  const measured = (count: number) => async () => {
    const sample = await run(bench, count);
    return { ...sample, itemUs: (quantityOf(sample, "wallMs") * 1_000) / count };
  };
  const contenders = Object.fromEntries(counts.map((count) => [name(count), measured(count)]));
  return sectionOf(plan, await interleaved(contenders, 3, (which) => bench.report(`${title}: ${which}`)));
}
