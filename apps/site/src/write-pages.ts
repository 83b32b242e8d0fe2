import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Action, actions } from "@okta-idm/connector";
import { readContract } from "@okta-idm/openapi";
import { sectionOf } from "./markdown/headings.ts";
import { type Places, toSiteLinks } from "./markdown/site-links.ts";
import { actionIndex } from "./pages/action-index.ts";
import { actionPage } from "./pages/action-page.ts";
import { apiReference } from "./pages/api-reference.ts";
import { benchmarkPictures } from "./pages/benchmark-pictures.ts";
import { changelog } from "./pages/changelog.ts";
import { cliReference } from "./pages/cli-reference.ts";
import { configuration } from "./pages/configuration.ts";
import { DOCUMENTS, LIBRARIES } from "./pages/documents.ts";
import { errorCodes } from "./pages/error-codes.ts";
import { permissionTable } from "./pages/permission-table.ts";
import { recordCalls } from "./pages/recorded-call.ts";
import { PAGES, readInRepository } from "./repository.ts";

// Writes every page of the site: the handwritten ones in `content`, the documents of the repository, and pages from the
// action table, the contract, the command table and the declarations.

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const places: Places = new Map<string, string>([
  ["README.md", "/"],
  ["docs/actions.md", "/actions/"],
  ["packages/connector/manifest", "/actions/"],
  ["packages/connector/turbine", "/packages/connector#for-playbooks-of-swimlane-turbine"],
  ["openapi/okta.yaml", "/okta.yaml"],
  ["apps/bench/results/recorded.json", "/benchmark.json"],
  ["docs/benchmark.svg", "/benchmark.svg"],
  ["docs/incident.svg", "/incident.svg"],
  ...DOCUMENTS.flatMap(({ path, page, also = [] }) => [path, ...also].map((each) => [each, page] as const)),
]);

function write(path: string, text: string): void {
  const file = join(PAGES, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Returns the file of a page for VitePress. */
function fileOf(page: string): string {
  return `${page.endsWith("/") ? `${page}index` : page}.md`;
}

/** `<!-- section: packages/cli/README.md#bulk-runs -->` includes that section, so a guide and a README share one source. */
const SECTION = /^<!-- section: (\S+?)#(\S+) -->$/gm;

function withSections(markdown: string): string {
  return markdown
    .replace(SECTION, (_, path: string, slug: string) =>
      toSiteLinks(sectionOf(readInRepository(path), slug), path, places),
    )
    .replace("<!-- permissions -->", permissionTable(actions));
}

rmSync(PAGES, { recursive: true, force: true });
const contract = await readContract();
const calls = await recordCalls();

for (const name of readdirSync(here("../content"), { recursive: true }) as string[]) {
  if (name.endsWith(".md")) write(name, withSections(readFileSync(here(`../content/${name}`), "utf8")));
}
for (const { path, page } of DOCUMENTS) {
  write(fileOf(page), toSiteLinks(readInRepository(path), path, places));
}
for (const action of actions as readonly Action[]) {
  const call = calls.get(action.name);
  if (call === undefined) throw new Error(`${action.name} was not recorded`);
  write(`actions/${action.name}.md`, actionPage(action, contract, call));
}
write("actions/index.md", actionIndex(actions));
for (const name of LIBRARIES) {
  write(`reference/api/${name}.md`, apiReference(`@okta-idm/${name}`));
}
write("reference/commands.md", await cliReference());
write("reference/error-codes.md", errorCodes(contract));
write("reference/configuration.md", withSections(configuration()));
write("reference/changelog.md", changelog());

for (const [name, svg] of benchmarkPictures()) write(`public/${name}`, svg);
write("public/incident.svg", readInRepository("docs/incident.svg"));
write("public/okta.yaml", readInRepository("openapi/okta.yaml"));
write("public/benchmark.json", readInRepository("apps/bench/results/recorded.json"));
cpSync(here("../../../packages/connector/manifest"), join(PAGES, "public/manifest"), { recursive: true });
cpSync(here("../content/public"), join(PAGES, "public"), { recursive: true });
