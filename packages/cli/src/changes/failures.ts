import { printable } from "@okta-idm/core";
import type { LedgerOutcome } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { stepWords } from "../incident/step-words.ts";
import { note } from "../terminal/print.ts";
import { counted } from "./progress-words.ts";

/** The ledger has the others. */
const MAX_SHOWN = 10;
/** The length of `impossible`, the longest of the first words. */
const WORD_LENGTH = 10;

/** Keeps the first failures, and prints them at the end. */
export class Failures {
  readonly #first: LedgerOutcome[] = [];
  #count = 0;
  /** Whether Okta rejected the token, which ends a run. */
  isTokenRefused = false;

  /** Takes the outcome of an item. */
  take(outcome: LedgerOutcome): void {
    if (!isFailure(outcome)) return;
    this.#count += 1;
    this.isTokenRefused ||= outcome.status === 401;
    if (this.#first.length < MAX_SHOWN) this.#first.push(outcome);
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  print(io: Pick<Io, "stderr" | "env">, ledger: string): void {
    const inOrder = this.#first.toSorted((one, other) => one.n - other.n);
    for (const { n, line, action, outcome, verdict, name, id, why = "" } of inOrder) {
      // A reason may have several lines. The ledger may come from elsewhere, so they are indented.
      const [reason, ...lines] = why.split("\n");
      const word = (verdict ?? outcome).padEnd(WORD_LENGTH);
      const place = line === undefined ? String(n) : `line ${line}`;
      note(
        io,
        `${word}  ${place}: ${nameOrId(name, id)}: ${action && outcome !== "refused" ? `${stepWords(action)}: ` : ""}${reason}`,
        ...lines.map((line) => `  ${line.trim()}`),
      );
    }
    const more = this.#count - inOrder.length;
    if (more > 0) note(io, `${counted(more)} more are in ${ledger}`);
  }
}

function nameOrId(name: string | undefined, id: string | undefined): string {
  if (name === undefined) return id ?? "?";
  return id === undefined ? printable(name) : `${printable(name)} (${id})`;
}

/** Whether an item neither has the wanted state nor will have it. */
function isFailure({ outcome, verdict }: LedgerOutcome): boolean {
  return outcome === "failed" || outcome === "unknown" || outcome === "refused" || verdict === "impossible";
}
