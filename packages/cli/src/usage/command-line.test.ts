import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { commandLine, shellWord } from "./command-line.ts";

test("of the options that were given those that are asked for stand in it, in that order", () => {
  const values = { out: "a b.ndjson", resume: true, debug: true, gzip: false, url: undefined, q: "it's" };
  expect(commandLine("logs export", values, ["out", "resume", "gzip", "url", "q"])).toBe(
    "okta-idm logs export --out 'a b.ndjson' --resume --q 'it'\\''s'",
  );
});

test("a shell, and a program behind it, take a value for what it is", () => {
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

test("a suggested command shows what a terminal would not, and a shell still takes it for what it is", () => {
  for (const word of ["a\u202eb", "x\u001b[2J", "a   b", "it's\n\\", "=ls", "\u200b"]) {
    expect(shellWord(word)).toMatch(/^[\x20-\x7e]+$/);
    expect(shellWord(word)).not.toContain("  ");
    expect(execFileSync("bash", ["-c", `printf %s ${shellWord(word)}`]).toString()).toBe(word);
  }
});
