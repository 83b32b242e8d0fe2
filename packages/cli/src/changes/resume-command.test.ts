import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { BULK_OPTIONS, CONNECTION_OPTIONS, OUTPUT_OPTIONS, WRITE_OPTIONS } from "../usage/options.ts";
import { parseOptions } from "../usage/parse-options.ts";
import { resumeCommand } from "./resume-command.ts";

const OPTIONS = { ...BULK_OPTIONS, ...WRITE_OPTIONS, ...OUTPUT_OPTIONS, ...CONNECTION_OPTIONS };

test("what the ledger says is left out, and what still counts is kept", () => {
  const values = {
    from: "users.csv",
    column: "id",
    dryRun: true,
    profile: "acme",
    maxChanges: 500,
    stopAfterFailures: "5%",
    yes: true,
    reason: "it's INC-1",
    sendEmail: true,
  };
  expect(resumeCommand("users activate", "a.jsonl", values)).toBe(
    "okta-idm users activate --resume a.jsonl --stop-after-failures 5% --dry-run --yes --max-changes 500 --reason 'it'\\''s INC-1' --profile acme",
  );
  expect(resumeCommand("users suspend", "b.jsonl", { resume: "b.jsonl" })).toBe(
    "okta-idm users suspend --resume b.jsonl",
  );
});

test("a shell reads it as it was meant, whatever is in it", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1 }).filter((word) => !word.includes("\0"));
  fc.assert(
    fc.property(text, text, (ledger, reason) => {
      const command = resumeCommand("users suspend", ledger, { reason });
      const script = `okta-idm() { printf '%s\\0' "$@"; }; ${command}`;
      const [, , ...words] = execFileSync("bash", ["-c", script], { encoding: "utf8" })
        .split("\0")
        .slice(0, -1);
      expect(parseOptions("okta-idm users suspend", OPTIONS, words)).toMatchObject({
        args: [],
        values: { resume: ledger, reason },
      });
    }),
    { numRuns: 30 },
  );
});
