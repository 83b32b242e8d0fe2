import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { actions } from "@okta-idm/connector";
import { expect, onTestFinished, test } from "vitest";
import { serveSite } from "../src/serve.ts";
import { attributes, DIST, pages } from "./built-pages.ts";

test("each action has a page", () => {
  for (const { name } of actions) expect(pages.has(`/actions/${name}`), name).toBe(true);
});

test("every link leads to a page, a heading or a file that exists", () => {
  const broken: string[] = [];
  for (const [address, html] of pages) {
    for (const href of new Set(attributes(html, "href"))) {
      const { origin, pathname, hash } = new URL(href, `http://site${address}`);
      if (origin !== "http://site" || address === "/404") continue;
      const page = pages.get(pathname) ?? pages.get(`${pathname}/`);
      const anchor = decodeURIComponent(hash.slice(1));
      const exists =
        page === undefined ? existsSync(join(DIST, pathname)) : anchor === "" || hasAnchor(page, anchor);
      if (!exists) broken.push(`${address} links to ${href}`);
    }
  }
  expect(broken).toEqual([]);
});

function hasAnchor(html: string, anchor: string): boolean {
  return attributes(html, "id").includes(anchor);
}

test("no page loads anything from another host", () => {
  for (const [address, html] of pages) {
    const loaded = [
      ...attributes(html, "src"),
      ...[...html.matchAll(/<link [^>]*>/g)].flatMap(([link]) => attributes(link, "href")),
    ];
    expect(
      loaded.filter((url) => /^([a-z]+:)?\/\//.test(url) && !url.startsWith("data:")),
      address,
    ).toEqual([]);
  }
});

test("styles load nothing from another host", () => {
  const [, ...styles] = [...(pages.get("/") ?? "").matchAll(/href="([^"]+\.css)"/g)].map(
    ([, name = ""]) => name,
  );
  for (const name of styles) expect(readFileSync(join(DIST, name), "utf8")).not.toMatch(/url\(["']?https?:/);
});

const BUDGET = 200_000;

test.each(["/", "/guides/first-action", "/actions/suspend_user", "/explorer"])(
  "the first load of %s is smaller than 200 kB, compressed",
  (address) => {
    const html = pages.get(address) ?? "";
    const [style] = html.match(/<style[\s\S]*?<\/style>/) ?? [];
    expect(style ?? "").not.toContain("@import");
    const files = new Set(
      [...html.matchAll(/<(?:link|script)[^>]*?(?:href|src)="(\/[^"]+\.(?:css|js))"/g)].map(
        ([, name = ""]) => name,
      ),
    );
    expect(files.size).toBeGreaterThan(2);
    const sizes = [html, ...[...files].map((name) => readFileSync(join(DIST, name)))].map(
      (content) => gzipSync(content, { level: 9 }).length,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(BUDGET);
  },
);

test("if its ports are in use, the site takes others, and names its mock org", async () => {
  const first = await serveSite({ site: 0, mock: 0 });
  onTestFinished(() => first.close());
  const portOf = (url: string) => Number(new URL(url).port);
  const second = await serveSite({ site: portOf(first.url), mock: portOf(first.mock.url) });
  onTestFinished(() => second.close());
  expect(second.url).not.toBe(first.url);
  expect((await fetch(`${second.url}/actions/suspend_user`)).status).toBe(200);
  expect((await fetch(`${second.url}/nowhere`)).status).toBe(404);
  expect((await fetch(`${second.url}/favicon.ico`)).status).toBe(200);
  expect(await (await fetch(`${second.url}/mock.json`)).json()).toEqual({ url: second.mock.url });
});
