import type { CollectNotice } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { printError } from "../terminal/error-text.ts";
import { note } from "../terminal/print.ts";

/** Prints what an export or a collection ran into, and how it continues. */
export function printNotice(io: Pick<Io, "stderr" | "env">, notice: CollectNotice): void {
  switch (notice.kind) {
    case "restarted":
      note(io, `Okta rejects the cursor. Starting again at ${notice.since}; duplicates are dropped.`);
      return;
    case "failed":
      printError(io, notice.error);
      note(io, `Trying again in ${seconds(notice.delayMs)} s.`);
      return;
    case "waiting":
      note(io, `Waiting ${seconds(notice.delayMs)} s for the rate limit that an earlier run reached.`);
  }
}

function seconds(milliseconds: number): number {
  return Math.ceil(milliseconds / 1_000);
}
