import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { commandLine, resumeCommand, shellWord } from "./command-line.ts";
import { BULK_OPTIONS, CONNECTION_OPTIONS, OUTPUT_OPTIONS, WRITE_OPTIONS } from "./options.ts";
import { parseOptions } from "./parse-options.ts";

test("a command has the requested options that were given, in order", () => {
  const values = { out: "a b.ndjson", resume: true, debug: true, gzip: false, url: undefined, q: "it's" };
  expect(commandLine("logs export", values, ["out", "resume", "gzip", "url", "q"])).toBe(
    "okta-idm logs export --out 'a b.ndjson' --resume --q 'it'\\''s'",
  );
});

test("a shell and a program read a value as it is", () => {
  const words = fc.string({ minLength: 1 }).filter((word) => !word.includes("\0"));
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 20 }), (given) => {
      const line = commandLine("x", { q: given }, ["q"]);
      const script = `okta-idm() { printf '%s\\0' "$@"; }; ${line}`;
      const args = execFileSync("bash", ["-c", script]).toString().split("\0").slice(1, -1);
      const { values } = parseArgs({ args, options: { q: { type: "string", multiple: true } } });
      expect(values.q).toEqual(given);
    }),
    { numRuns: 20 },
  );
});

test("a suggested command does not repeat the user and password of a proxy", () => {
  const values = { httpProxy: "http://ana:hunter2@proxy.example.com:3128" };
  expect(commandLine("users list", values, ["httpProxy"])).toBe(
    "okta-idm users list --http-proxy http://USER:PASSWORD@proxy.example.com:3128/",
  );
});

test("a suggested command escapes control characters, and a shell reads the same value", () => {
  for (const word of ["a\u202eb", "x\u001b[2J", "a   b", "it's\n\\", "=ls", "\u200b"]) {
    expect(shellWord(word)).toMatch(/^[\x20-\x7e]+$/);
    expect(shellWord(word)).not.toContain("  ");
    expect(execFileSync("bash", ["-c", `printf %s ${shellWord(word)}`]).toString()).toBe(word);
  }
});

const OPTIONS = { ...BULK_OPTIONS, ...WRITE_OPTIONS, ...OUTPUT_OPTIONS, ...CONNECTION_OPTIONS };

test("a resume command omits options that the ledger has, and keeps the others", () => {
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

test("a shell reads a resume command as it is, for any name and reason", () => {
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
