import { readFile } from "node:fs/promises";
import { startMock } from "@okta-idm/mock";
import { expect, onTestFinished, test } from "vitest";
import { EXIT } from "../src/exit-code.ts";
import { findCommand } from "../src/usage/find-command.ts";
import { parseOptions } from "../src/usage/parse-options.ts";
import { oktaIdm } from "./okta-idm.ts";

const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");

/** The commands in the shell blocks of a text, each as its words. */
function commandsIn(text: string): string[][] {
  const blocks = [...text.matchAll(/```sh\n(.*?)```/gs)].map(([, block = ""]) =>
    block.replaceAll("\\\n", " "),
  );
  const lines = blocks.flatMap((block) => block.split("\n")).map((line) => line.replace(/ +(#|\|).*$/, ""));
  return lines
    .filter((line) => line.startsWith("okta-idm "))
    .map((line) =>
      (line.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).slice(1).map((word) => word.replace(/^["']|["']$/g, "")),
    );
}

test("the first action is one that works, on the mock, as it is written down", async () => {
  const mock = await startMock();
  onTestFinished(() => mock.close());
  const [, section = ""] = readme.split("## A first action, on a made-up org");
  const [first = ""] = section.split("\n## ");
  const commands = commandsIn(first).filter(([word]) => word !== "mock");
  const env = { OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
  const told: (string | undefined)[] = [];
  for (const args of commands) {
    const { code, stdout } = await oktaIdm(args, { env });
    expect(code, args.join(" ")).toBe(0);
    told.push(/^(?:OUTCOME|PLAN|STATUS) +(.+)$/m.exec(stdout)?.[1]);
  }
  expect(told).toEqual(["ACTIVE", "ACTIVE -> SUSPENDED", "changed", "already", "changed"]);
});

test("every command in it is one that there is, with its options", async () => {
  const commands = commandsIn(readme);
  expect(commands.length).toBeGreaterThan(10);
  for (const args of commands.filter(([word]) => word !== "--help")) {
    const entry = findCommand(args);
    expect(entry, args.join(" ")).toBeDefined();
    const command = await entry?.load();
    expect(() => parseOptions(entry?.name ?? "", command?.options ?? {}, args)).not.toThrow();
  }
});

test("its table has every exit code", () => {
  const [, table = ""] = readme.split("## Exit codes");
  const codes = [...table.matchAll(/^\| (\d+) /gm)].map(([, code]) => Number(code));
  expect(codes).toEqual(Object.values(EXIT).sort((a, b) => a - b));
});
