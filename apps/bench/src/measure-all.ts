import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FULL_ONLY, MEASURES } from "./measures/index.ts";
import { type Result, thisMachine } from "./result.ts";
import type { Section } from "./section.ts";
import { startServer } from "./server/start-server.ts";

export interface MeasureOptions {
  readonly quick: boolean;
  /** Names of measures. If empty, all measures, or all quick ones in a quick run. */
  readonly only: readonly string[];
  /** Receives progress. */
  readonly report: (what: string) => void;
  /** Receives each section when it is complete. */
  readonly show: (section: Section) => void;
}

/** Runs the measures in order, with one server. */
export async function measureAll({ quick, only, report, show }: MeasureOptions): Promise<Result> {
  const startedMs = Date.now();
  const folder = await mkdtemp(join(tmpdir(), "okta-idm-bench-"));
  const server = await startServer();
  try {
    const measured: Record<string, Section[]> = {};
    for (const [name, measure] of Object.entries(MEASURES)) {
      const isWanted = only.length > 0 ? only.includes(name) : !(quick && FULL_ONLY.has(name));
      if (!isWanted) continue;
      const sections = await measure({ server, folder, quick, report });
      sections.forEach(show);
      measured[name] = sections;
    }
    return {
      command: `pnpm bench${quick ? " --quick" : ""}`,
      measuredAt: new Date(startedMs).toISOString(),
      machine: thisMachine(),
      tookMs: Date.now() - startedMs,
      measured,
    };
  } finally {
    server.close();
    await rm(folder, { recursive: true });
  }
}
