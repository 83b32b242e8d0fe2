import { existsSync } from "node:fs";
import axe from "axe-core";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { type ServedSite, serveSite } from "../src/serve.ts";
import { DEFAULT_URL } from "../src/try-it/mock-org.ts";

/** The path of Chromium on Debian and others. `CHROMIUM` overrides it. */
const EXECUTABLE = [process.env["CHROMIUM"] ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser"].find(
  (path) => path !== "" && existsSync(path),
);

export const hasChromium = EXECUTABLE !== undefined;
export const WITHOUT = "skipped: there is no Chromium here (apt-get install chromium)";

let served: { readonly site: ServedSite; readonly browser: Browser } | undefined;

/** The built site in a browser. Closed by `closeSite`. */
export async function openSite(): Promise<{ readonly site: ServedSite; readonly browser: Browser }> {
  if (served === undefined) {
    const site = await serveSite({ site: 0, mock: 0 });
    const browser = await chromium.launch({
      ...(EXECUTABLE !== undefined && { executablePath: EXECUTABLE }),
      // Containers lack user namespaces for the sandbox, and shared memory. All pages are ours.
      args: ["--no-sandbox", "--disable-dev-shm-usage"],
    });
    served = { site, browser };
  }
  return served;
}

export async function closeSite(): Promise<void> {
  await served?.browser.close();
  await served?.site.close();
  served = undefined;
}

export interface Visit {
  readonly page: Page;
  /** Requests to any host but the site's and the mock's. */
  readonly foreign: string[];
  /** Errors of the pages. */
  readonly errors: string[];
}

/** Opens a page of the site. */
export async function visit(
  path: string,
  { width = 1280, theme = "light" as "light" | "dark" } = {},
): Promise<Visit> {
  const { site, browser } = await openSite();
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    const isOwn = [site.url, site.mock.url, DEFAULT_URL].some((own) => url.startsWith(`${own}/`));
    if (!isOwn && !/^(data|blob):/.test(url)) foreign.push(url);
  });
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(site.url + path, { waitUntil: "networkidle" });
  return { page, foreign, errors };
}

/** Returns the serious and critical faults that axe finds, with their elements. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await run.run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}

/** Opens the panel of an action page, connected to the mock org of this test. */
export async function openPanel(action: string, options?: Parameters<typeof visit>[1]): Promise<Visit> {
  const { site } = await openSite();
  site.mock.reset();
  const opened = await visit(`/actions/${action}`, options);
  const panel = opened.page.getByRole("group", { name: "Try it" });
  await panel.getByLabel("Mock org").fill(site.mock.url);
  await panel.getByRole("button", { name: "Connect" }).click();
  await panel.getByText("connected", { exact: true }).waitFor();
  return opened;
}
