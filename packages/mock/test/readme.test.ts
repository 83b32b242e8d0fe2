import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { COMMAND_OPTIONS } from "../src/command-options.ts";
import { readContract } from "../src/contract/contract.ts";

const README = fileURLToPath(new URL("../README.md", import.meta.url));

/** A Markdown table with aligned columns. */
function table(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = widths.map((width) => "-".repeat(width));
  return [line(head), line(rule), ...rows.slice(1).map(line)].join("\n");
}

/** Replaces a section of the README. */
function withSection(readme: string, name: string, content: string): string {
  const [before, rest = ""] = readme.split(`<!-- ${name} -->\n`);
  const [, after] = rest.split(`<!-- /${name} -->`);
  expect(after, `the README has a section ${name}`).toBeDefined();
  return `${before}<!-- ${name} -->\n\n${content}\n\n<!-- /${name} -->${after}`;
}

// `vitest run test/readme -u` updates both sections.
test("the README lists every option and every operation", async () => {
  const options = Object.entries(COMMAND_OPTIONS).map(([member, { name, value, help }]) => [
    `\`${member}\``,
    `\`--${name}${value === undefined ? "" : ` ${value}`}\``,
    help.replaceAll(/\{".*\}|\[\{.*\}\]/g, (json) => `\`${json}\``),
  ]);
  const operations = readContract().operations.map(({ name, method, path }) => [
    `\`${name}\``,
    `\`${method} ${path}\``,
  ]);
  const sections = {
    options: table([["`startMock`", "command line", ""], ...options]),
    operations: table([["operation", "request"], ...operations]),
  };
  const readme = Object.entries(sections).reduce(
    (text, [name, content]) => withSection(text, name, content),
    await readFile(README, "utf8"),
  );
  await expect(readme).toMatchFileSnapshot(README);
});
