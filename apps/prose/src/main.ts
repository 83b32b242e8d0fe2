// Checks everything that people read: grammar, spelling and the words of the house style.
// Usage: tsx apps/prose/src/main.ts [file or folder …]. Without a path, all files.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { checkTexts } from "./check-texts.ts";
import { NOT_OURS } from "./exceptions.ts";
import { grammarChecker } from "./grammar.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const paths = process.argv.slice(2).map((path) => relative(root, resolve(path)).split(sep).join("/"));
const words = readFileSync(new URL("../words.txt", import.meta.url), "utf8")
  .split(/\s+/)
  .filter(Boolean);

const listed = execFileSync(
  "git",
  [
    "ls-files",
    "-z",
    "--cached",
    "--others",
    "--exclude-standard",
    "--deduplicate",
    ...(paths.length ? ["--", ...paths] : []),
  ],
  {
    cwd: root,
    encoding: "utf8",
  },
);
const files = listed
  .split("\0")
  .filter((file) => /\.(?:md|[cm]?ts|[cm]?js|ya?ml)$/.test(file))
  .filter((file) => file !== "pnpm-lock.yaml" && !NOT_OURS.some((pattern) => pattern.test(file)));

if (files.length === 0) {
  process.stderr.write(`No text to check in ${paths.join(", ")}.\n`);
  process.exitCode = 1;
}
const findings = await checkTexts(
  files.map((file) => ({ file, source: readFileSync(join(root, file), "utf8") })),
  await grammarChecker(words),
);
for (const { file, line, rule, problem, sentence } of findings)
  process.stdout.write(`${file}:${line}  ${rule}: ${problem}\n${sentence === "" ? "" : `    ${sentence}\n`}`);

process.stderr.write(`${files.length} files: ${findings.length === 0 ? "no" : findings.length} findings.\n`);
if (findings.length > 0) process.exitCode = 1;
