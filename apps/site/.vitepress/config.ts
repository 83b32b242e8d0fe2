import { defineConfig } from "vitepress";
import { slugOf } from "../src/markdown/headings.ts";
import { nodeInBrowser } from "../src/try-it/node-in-browser.ts";
import { navigation, sidebar } from "./sidebar.ts";

export default defineConfig({
  title: "okta-idm",
  description:
    "Okta users, groups, apps and the System Log: for playbooks, administrators, developers and agents",
  lang: "en",
  srcDir: "pages",
  outDir: "dist",
  cacheDir: "node_modules/.cache/vitepress",
  cleanUrls: true,
  metaChunk: true,
  head: [["link", { rel: "icon", href: "/icon.svg", type: "image/svg+xml" }]],
  markdown: {
    anchor: { slugify: slugOf },
    config: (md) => {
      // Two braces are a Vue expression, but a placeholder in our texts.
      const written = (text: string) => md.utils.escapeHtml(text).replaceAll("{", "&#123;");
      md.renderer.rules.text = (tokens, index) => written(tokens[index]?.content ?? "");
      md.renderer.rules.code_inline = (tokens, index) =>
        `<code>${written(tokens[index]?.content ?? "")}</code>`;
    },
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  },
  themeConfig: {
    nav: navigation,
    sidebar,
    outline: { level: [2, 3] },
    externalLinkIcon: true,
    search: {
      provider: "local",
      options: {
        miniSearch: { searchOptions: { fuzzy: 0.15, prefix: true, boost: { title: 8, text: 1, titles: 2 } } },
      },
    },
    footer: { message: "Apache-2.0. Not made or endorsed by Okta." },
  },
  vite: {
    plugins: [nodeInBrowser()],
    resolve: { conditions: ["@okta-idm/source"] },
    ssr: { noExternal: [/^@okta-idm\//] },
    worker: { format: "es" },
    build: { target: "es2022", chunkSizeWarningLimit: 1_000 },
  },
});
