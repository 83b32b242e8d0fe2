import { generateKeyPairSync } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type Mock, type MockOptions, startMock } from "@okta-idm/mock";
import { expect, onTestFinished, test } from "vitest";
import { EXIT } from "../src/exit-code.ts";
import { findCommand } from "../src/usage/commands.ts";
import { loadCommand } from "../src/usage/load-command.ts";
import { parseOptions } from "../src/usage/parse-options.ts";
import { inProcess } from "./in-process.ts";

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

const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
type Client = NonNullable<MockOptions["oauthClients"]>[number];
const serviceApp: Client = {
  clientId: "0oa1service2App3",
  keys: [publicKey.export({ format: "jwk" }) as Client["keys"][number]],
  scopes: ["okta.users.manage"],
  dpop: true,
};

test.each([
  ["an API token", ({ apiKey }: Mock) => ({ OKTA_API_KEY: apiKey })],
  [
    "a service app, whose proofs name users by login",
    () => ({
      OKTA_CLIENT_ID: serviceApp.clientId,
      OKTA_PRIVATE_KEY: JSON.stringify(privateKey.export({ format: "jwk" })),
      OKTA_SCOPES: "okta.users.manage",
    }),
  ],
])("the first action works on the mock as it is written down, with %s", async (_, signIn) => {
  const mock = await startMock({ oauthClients: [serviceApp] });
  onTestFinished(() => mock.close());
  const [, section = ""] = readme.split("## A first action, on a mock org");
  const [first = ""] = section.split("\n## ");
  const commands = commandsIn(first).filter(([word]) => word !== "mock");
  const env = { OKTA_URL: mock.url, ...signIn(mock) };
  const printed: (string | undefined)[] = [];
  for (const args of commands) {
    const { code, stdout } = await inProcess(args, { env });
    expect(code, args.join(" ")).toBe(0);
    printed.push(/^(?:OUTCOME|PLAN|STATUS) +(.+)$/m.exec(stdout)?.[1]);
  }
  expect(printed).toEqual(["ACTIVE", "ACTIVE -> SUSPENDED", "changed", "already", "changed"]);
});

test("every command in it is one that there is, with its options", async () => {
  const commands = commandsIn(readme);
  expect(commands.length).toBeGreaterThan(10);
  for (const args of commands.filter(([word]) => word !== "--help")) {
    const entry = findCommand(args);
    expect(entry, args.join(" ")).toBeDefined();
    if (entry === undefined) continue;
    const { options } = await loadCommand(entry.name);
    const words = args.slice(entry.name.split(" ").length);
    expect(() => parseOptions(`okta-idm ${entry.name}`, options, words)).not.toThrow();
  }
});

test("its table has every exit code", () => {
  const [, table = ""] = readme.split("## Exit codes");
  const codes = [...table.matchAll(/^\| (\d+) /gm)].map(([, code]) => Number(code));
  expect(codes).toEqual(Object.values(EXIT).sort((a, b) => a - b));
});
