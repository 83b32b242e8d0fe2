import { AmbiguousTargetError, FileError, InputError } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import type { Io } from "../command.ts";
import { EXIT, EXIT_BY_KIND } from "../exit-code.ts";
import { wrapLines } from "./text.ts";

/** Tells an error: what happened, the likely cause, and the next step; and gives its exit code. */
export function tellError(io: Pick<Io, "stderr">, error: unknown): number {
  if (error instanceof InputError) {
    tell(io, error.message, `Try okta-idm actions describe ${error.action}`);
    return EXIT.refused;
  }
  if (error instanceof AmbiguousTargetError) {
    tell(io, error.message);
    return EXIT.refused;
  }
  if (error instanceof FileError) {
    tell(io, error.message, error.remedy);
    return EXIT.refused;
  }
  if (error instanceof OktaError) {
    // What this program found out by itself says all there is to say.
    const found = error.status === undefined && /^(refused|invalid|not_found)$/.test(error.kind);
    tell(io, error.message, found ? "" : error.remedy);
    return EXIT_BY_KIND[error.kind];
  }
  const what = error instanceof Error ? error.stack : String(error);
  tell(io, `a defect of this program: ${what}`, "Report it, with what stands above.");
  return EXIT.defect;
}

/**
 * Tells what happened, why and what to do, a line each; on a terminal no line is longer than it is wide.
 *
 * @param remedy the cause and the next step, a sentence each, or both in one.
 */
export function tell({ stderr }: Pick<Io, "stderr">, happened: string, remedy = ""): void {
  const [, cause = remedy, next = ""] = /^(.+?\.) (.+)$/.exec(remedy) ?? [];
  const hints = [cause, next].filter(Boolean).map((hint) => `  ${hint}`);
  const text = [`okta-idm: ${happened}`, ...hints].map((line) => `${line}\n`).join("");
  stderr.write(stderr.columns ? wrapLines(text, stderr.columns) : text);
}
