import { readdirSync } from "node:fs";
import { type Action, actions, EFFECTS, type Effect } from "@okta-idm/connector";
import type { DefaultTheme } from "vitepress";
import { LIBRARIES, PACKAGES } from "../src/pages/documents.ts";

const GUIDES = [
  { text: "First action in five minutes", link: "/guides/first-action" },
  { text: "Contain and restore an account", link: "/guides/contain-an-account" },
  { text: "Bulk changes from a spreadsheet", link: "/guides/bulk" },
  { text: "Collect the log into a SIEM", link: "/guides/siem" },
  { text: "Agents (MCP), safely", link: "/guides/agents" },
  { text: "Workers", link: "/guides/workers" },
  { text: "Test your integration with the mock", link: "/guides/test-with-the-mock" },
  { text: "Tokens, roles and least privilege", link: "/guides/tokens-and-roles" },
  { text: "Rate limits", link: "/guides/rate-limits" },
  { text: "Moving from Okta's SDK", link: "/guides/from-okta-sdk" },
  { text: "Moving from the Turbine connector", link: "/guides/from-turbine" },
  { text: "Troubleshooting", link: "/guides/troubleshooting" },
];

const REFERENCE: DefaultTheme.SidebarItem[] = [
  {
    text: "Reference",
    items: [
      { text: "Commands", link: "/reference/commands" },
      { text: "Exit codes", link: "/reference/exit-codes" },
      { text: "Error codes", link: "/reference/error-codes" },
      { text: "Configuration", link: "/reference/configuration" },
      { text: "Changelog", link: "/reference/changelog" },
    ],
  },
  {
    text: "API",
    items: LIBRARIES.map((name) => ({
      text: `@okta-idm/${name}`,
      link: `/reference/api/${name}`,
    })),
  },
  {
    text: "Packages",
    items: PACKAGES.map((name) => ({ text: `@okta-idm/${name}`, link: `/packages/${name}` })),
  },
  {
    text: "Background",
    items: [
      { text: "Architecture", link: "/reference/architecture" },
      { text: "Errors", link: "/reference/errors" },
      { text: "Glossary", link: "/reference/glossary" },
      { text: "Differences from the documentation", link: "/reference/differences" },
      { text: "Event types in ECS and OCSF", link: "/reference/siem" },
      { text: "Benchmark", link: "/reference/benchmark" },
      { text: "Decisions", link: "/reference/decisions/" },
      { text: "Security", link: "/reference/security" },
      { text: "Contributing", link: "/reference/contributing" },
    ],
  },
];

const ACTIONS: DefaultTheme.SidebarItem[] = [
  { text: "All actions", link: "/actions/" },
  ...(Object.keys(EFFECTS) as Effect[]).map((effect) => ({
    text: `${effect[0]?.toUpperCase()}${effect.slice(1)}`,
    items: (actions as readonly Action[])
      .filter((action) => action.effect === effect)
      .map(({ name, title }) => ({ text: title, link: `/actions/${name}` })),
  })),
];

/** The existing guides. */
const written = new Set(
  readdirSync(new URL("../content/guides", import.meta.url)).map((name) => name.replace(/\.md$/, "")),
);

const guides = GUIDES.filter(({ link }) => written.has(link.replace("/guides/", "")));

export const navigation: DefaultTheme.NavItem[] = [
  { text: "Guides", link: "/guides/first-action", activeMatch: "/guides/" },
  { text: "Actions", link: "/actions/", activeMatch: "/actions/" },
  { text: "Log explorer", link: "/explorer" },
  { text: "Reference", link: "/reference/commands", activeMatch: "/(reference|packages)/" },
];

export const sidebar: DefaultTheme.Sidebar = {
  "/guides/": [{ text: "Guides", items: guides }],
  "/actions/": ACTIONS,
  "/reference/": REFERENCE,
  "/packages/": REFERENCE,
};
