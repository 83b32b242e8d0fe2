import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ANA, acme, FINANCE, PAYROLL } from "./acme.ts";
import { makeHome } from "./home.ts";
import { inProcess } from "./in-process.ts";
import { startOktaIdm } from "./okta-idm.ts";
import { type WatchedOrg, watchOrg } from "./watched-org.ts";

let mock: Mock;
let org: WatchedOrg;
beforeAll(async () => {
  mock = await startMock({ state: acme });
  org = await watchOrg(mock.url);
});
beforeEach(() => {
  mock.reset();
  org.onMoment = () => undefined;
});
afterAll(async () => {
  await org.close();
  await mock.close();
});

const input = (value: object) => ["--input", JSON.stringify(value)];
const COMMANDS: readonly (readonly [name: string, args: readonly string[]])[] = [
  ["users suspend", ["users", "suspend", "ana@example.com"]],
  ["users suspend, several", ["users", "suspend", "ana@example.com", "dai@example.com"]],
  ["users reset-password", ["users", "reset-password", "ana@example.com"]],
  ["users clear-sessions", ["users", "clear-sessions", "ana@example.com"]],
  ["groups add-user", ["groups", "add-user", "Finance", "dai@example.com"]],
  ["groups remove-user", ["groups", "remove-user", "Finance", "ana@example.com"]],
  ["apps deactivate", ["apps", "deactivate", "Payroll", "--yes"]],
  ["run", ["run", "suspend_user", ...input({ path_parameters: { userId: ANA } })]],
  [
    "run generic_task",
    ["run", "generic_task", ...input({ endpoint: `/api/v1/groups/${FINANCE}`, method: "DELETE" })],
  ],
  ["api", ["api", "POST", `/api/v1/apps/${PAYROLL}/lifecycle/deactivate`, "--yes"]],
];

interface Line {
  readonly outcome: string;
}

async function auditedHome() {
  const home = await makeHome({ url: org.url, key: mock.apiKey, more: { auditFile: "AUDIT" } });
  const path = join(home.path, "audit.jsonl");
  const lines = (): Line[] =>
    existsSync(path)
      ? readFileSync(path, "utf8")
          .trimEnd()
          .split("\n")
          .map((line) => JSON.parse(line))
      : [];
  return { env: home.env, lines };
}

test.each(COMMANDS)(
  "the audit file says that a change is being sent before the request is: %s",
  async (_, args) => {
    const { env, lines } = await auditedHome();
    const atWrite: (Line | undefined)[] = [];
    org.onMoment = (write) => {
      if (write) atWrite.push(lines().at(-1));
      return undefined;
    };
    expect((await inProcess(args, { env })).code).toBe(0);
    expect(atWrite.length).toBeGreaterThan(0);
    for (const line of atWrite) expect(line?.outcome).toBe("sending");
    // Each is followed by what became of it.
    expect(lines().map(({ outcome }) => outcome)).toEqual(atWrite.flatMap(() => ["sending", "changed"]));
  },
);

test.each(COMMANDS.filter(([name]) => ["users suspend, several", "run", "api"].includes(name)))(
  "a kill -9 while a change is on its way leaves the line that it is being sent: %s",
  async (_, args) => {
    const { env, lines } = await auditedHome();
    const child = startOktaIdm(args, env);
    org.onMoment = (write) => {
      if (write === undefined) return undefined;
      child.kill("SIGKILL");
      return "lost";
    };
    await new Promise((resolve) => child.once("close", resolve));
    expect(child.signalCode).toBe("SIGKILL");
    expect(lines()).toMatchObject([{ outcome: "sending" }]);
  },
);
