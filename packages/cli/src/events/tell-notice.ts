import type { CollectNotice } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { tellError } from "../terminal/error-text.ts";
import { note } from "../terminal/print.ts";

/** Tells what an export or a collection met on its way, and what it does about it. */
export function tellNotice(io: Pick<Io, "stderr" | "env">, notice: CollectNotice): void {
  switch (notice.kind) {
    case "restarted":
      note(
        io,
        `Okta does not know the place any more: beginning again at ${notice.since}. What comes again is dropped`,
      );
      return;
    case "failed":
      tellError(io, notice.error);
      note(io, `Looking again in ${seconds(notice.delayMs)} s`);
      return;
    case "waiting":
      note(io, `Waiting ${seconds(notice.delayMs)} s for the rate limit that an earlier run met`);
  }
}

function seconds(milliseconds: number): number {
  return Math.ceil(milliseconds / 1_000);
}
