import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { sectionOf } from "../src/markdown/headings.ts";
import { toSiteLinks } from "../src/markdown/site-links.ts";
import { DOCUMENTS } from "../src/pages/documents.ts";
import { readInRepository } from "../src/repository.ts";

const content = fileURLToPath(new URL("../content", import.meta.url));
const guides = (readdirSync(content, { recursive: true }) as string[]).filter((name) => name.endsWith(".md"));

test.each(guides)("the sections that %s includes exist", (name) => {
  const markdown = readFileSync(`${content}/${name}`, "utf8");
  for (const [, path = "", slug = ""] of markdown.matchAll(/^<!-- section: (\S+?)#(\S+) -->$/gm)) {
    expect(sectionOf(readInRepository(path), slug), `${path}#${slug}`).not.toBe("");
  }
});

test.each(DOCUMENTS.map(({ path }) => path))("the files that %s links to exist", (path) => {
  expect(() => toSiteLinks(readInRepository(path), path, new Map())).not.toThrow();
});
