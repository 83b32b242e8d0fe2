import { InputError } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import type { Io } from "./command.ts";
import { HINT_BY_KIND } from "./exit-code.ts";
import { wrapLines } from "./text.ts";

/** Tells an error: what happened, then the next step. */
export function tellError(io: Io, error: unknown): void {
  if (error instanceof InputError) tell(io, error.message, `Try okta-idm actions describe ${error.action}`);
  else if (error instanceof OktaError) tell(io, error.message, HINT_BY_KIND[error.kind]);
  else tell(io, `a defect of this program: ${error instanceof Error ? error.stack : String(error)}`, "");
}

/** Tells what happened and the next step; on a terminal no line is longer than it is wide. */
export function tell({ stderr }: Io, happened: string, next: string): void {
  const text = `okta-idm: ${happened}\n${next && `${next}\n`}`;
  stderr.write(stderr.columns === undefined ? text : wrapLines(text, stderr.columns));
}
