import { measureBulk } from "./bulk.ts";
import { measureCalls } from "./calls.ts";
import { measureCollector } from "./collector.ts";
import { measureCommands } from "./commands.ts";
import { measureExport } from "./export.ts";
import { measureGrowth } from "./growth.ts";
import { measureInstall } from "./install.ts";
import { measureListing } from "./listing.ts";
import type { Measure } from "./measure.ts";
import { measureRealConditions } from "./real-conditions.ts";
import { measureStartUp } from "./start-up.ts";

/** The measures by their name for `--only`. */
export const MEASURES: Readonly<Record<string, Measure>> = {
  bulk: measureBulk,
  "start-up": measureStartUp,
  listing: measureListing,
  export: measureExport,
  calls: measureCalls,
  real: measureRealConditions,
  collector: measureCollector,
  growth: measureGrowth,
  install: measureInstall,
  commands: measureCommands,
};

/**
 * Measures that a quick run omits by default: growth has no goals in small sizes, and commands require a build of an earlier
 * commit, which takes a minute or two.
 */
export const FULL_ONLY: ReadonlySet<string> = new Set(["growth", "commands"]);
