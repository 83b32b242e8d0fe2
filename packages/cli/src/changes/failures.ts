import { printable } from "@okta-idm/core";
import type { LedgerOutcome } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { stepWords } from "../incident/step-words.ts";
import { note } from "../terminal/print.ts";
import { counted } from "./progress-words.ts";

/** More are read in the ledger. */
const MOST_TOLD = 10;
/** So long is `impossible`, the longest of the words in front. */
const WORD_LENGTH = 10;

/** Keeps the first of those that were not changed as they should have been, and tells them at the end. */
export class Failures {
  readonly #first: LedgerOutcome[] = [];
  #count = 0;
  /** Whether Okta refused the token, which ends a run. */
  isTokenRefused = false;

  /** Takes in what became of an item, be it a failure or not. */
  take(outcome: LedgerOutcome): void {
    if (!isFailure(outcome)) return;
    this.#count += 1;
    this.isTokenRefused ||= outcome.status === 401;
    if (this.#first.length < MOST_TOLD) this.#first.push(outcome);
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  tell(io: Pick<Io, "stderr" | "env">, ledger: string): void {
    const inOrder = this.#first.toSorted((one, other) => one.n - other.n);
    for (const { n, line, action, outcome, verdict, name, id, why = "" } of inOrder) {
      // A reason may have lines of its own. The ledger may be anybody's, so they cannot look like ours.
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

/** Whether an item is not as somebody wanted it, and is not on its way there. */
function isFailure({ outcome, verdict }: LedgerOutcome): boolean {
  return outcome === "failed" || outcome === "unknown" || outcome === "refused" || verdict === "impossible";
}
