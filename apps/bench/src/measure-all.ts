import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FULL_ONLY, MEASURES } from "./measures/index.ts";
import { type Result, thisMachine } from "./result.ts";
import type { Section } from "./section.ts";
import { startServer } from "./server/start-server.ts";

export interface MeasureOptions {
  readonly quick: boolean;
  /** Names of measures; all where there are none, and of a quick run all that are quick. */
  readonly only: readonly string[];
  /** Gets what is under way. */
  readonly tell: (what: string) => void;
  /** Gets each section once it is measured. */
  readonly show: (section: Section) => void;
}

/** Measures one thing after the other against one server. */
export async function measureAll({ quick, only, tell, show }: MeasureOptions): Promise<Result> {
  const startedMs = Date.now();
  const folder = await mkdtemp(join(tmpdir(), "okta-idm-bench-"));
  const server = await startServer();
  try {
    const measured: Record<string, Section[]> = {};
    for (const [name, measure] of Object.entries(MEASURES)) {
      const isWanted = only.length > 0 ? only.includes(name) : !(quick && FULL_ONLY.has(name));
      if (!isWanted) continue;
      const sections = await measure({ server, folder, quick, tell });
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
