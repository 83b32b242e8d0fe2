import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A Markdown file of the repository with a page on the site. */
export interface Document {
  /** From the root of the repository. */
  readonly path: string;
  readonly page: string;
  /** Other paths of the same page, such as the folder of a README. */
  readonly also?: readonly string[];
}

const folder = (path: string) => readdirSync(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)));

/** The published packages. */
export const PACKAGES = folder("packages").sort();

/** The packages with an API report. */
export const LIBRARIES = PACKAGES.filter((name) => folder(`packages/${name}`).includes(`${name}.api.md`));

/** The documents of the repository with a page. */
export const DOCUMENTS: readonly Document[] = [
  ...PACKAGES.map((name) => ({
    path: `packages/${name}/README.md`,
    page: `/packages/${name}`,
    also: [`packages/${name}`],
  })),
  { path: "docs/architecture.md", page: "/reference/architecture" },
  { path: "docs/errors.md", page: "/reference/errors" },
  { path: "docs/glossary.md", page: "/reference/glossary" },
  { path: "docs/differences.md", page: "/reference/differences" },
  { path: "docs/siem.md", page: "/reference/siem" },
  { path: "apps/bench/README.md", page: "/reference/benchmark", also: ["apps/bench"] },
  { path: "SECURITY.md", page: "/reference/security" },
  { path: "CONTRIBUTING.md", page: "/reference/contributing" },
  ...folder("docs/decisions").map((name) => ({
    path: `docs/decisions/${name}`,
    page: `/reference/decisions/${name === "README.md" ? "" : name.replace(/\.md$/, "")}`,
    ...(name === "README.md" && { also: ["docs/decisions"] }),
  })),
];
