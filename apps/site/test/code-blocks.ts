import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** A fenced block of a document. */
export interface CodeBlock {
  /** Path from the root of the repository, and line. */
  readonly place: string;
  readonly file: string;
  readonly language: string;
  readonly code: string;
  /** TypeScript of a comment `<!-- given: … -->` before the block, which declares names of the text. */
  readonly given: string;
}

/** The READMEs, documents, guides, and generated pages of the actions. */
const documents = [
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md"],
  ...readmesIn("packages"),
  ...readmesIn("apps"),
  ...markdownIn("docs").filter((path) => path !== "docs/siem.md"),
  ...markdownIn("apps/site/content"),
  ...markdownIn("apps/site/pages/actions"),
];

function readmesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .map((name) => `${folder}/${name}/README.md`)
    .filter((path) => isFile(path));
}

function markdownIn(folder: string): string[] {
  return (readdirSync(join(ROOT, folder), { recursive: true }) as string[])
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".md"));
}

function isFile(path: string): boolean {
  try {
    readFileSync(join(ROOT, path));
    return true;
  } catch {
    return false;
  }
}

const BLOCK = /(?:<!-- given: ([\s\S]*?) -->\n\n)?^```([^\n]*)\n([\s\S]*?)^```$/gm;

export const codeBlocks: readonly CodeBlock[] = documents.flatMap((file) => {
  const text = readFileSync(join(ROOT, file), "utf8");
  return [...text.matchAll(BLOCK)].map(({ index, 1: given = "", 2: info = "", 3: code = "" }) => {
    const line = text.slice(0, index).split("\n").length;
    const [language = ""] = info.split(" ");
    return { place: `${file}:${line}`, file, language, code, given };
  });
});

/** Returns the words of each command in a shell block, without comments, pipes and redirections. */
export function commandsIn(code: string): string[][] {
  return code
    .replaceAll("\\\n", " ")
    .split("\n")
    .map((line) => line.replace(/ +(#|\|(?=\s)|<|>(?=\s)).*$/, "").trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => (line.match(/(?:"(?:\\.|[^"])*"|'[^']*'|[^\s"'])+/g) ?? []).map(unquoted));
}

function unquoted(word: string): string {
  return word.replace(/"((?:\\.|[^"])*)"|'([^']*)'/g, (_, double?: string, single?: string) =>
    double === undefined ? (single ?? "") : double.replaceAll('\\"', '"'),
  );
}
