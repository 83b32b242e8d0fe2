import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { activeUsers, UNLIMITED } from "./bulk-runs.ts";
import { makeHome } from "./home.ts";
import { onTerminal, type TerminalOptions, withoutColors } from "./on-terminal.ts";
import { tooWide } from "./too-wide.ts";

let mock: Mock;
let unused: string[];
beforeAll(async () => {
  mock = await startMock({ users: 2_000, events: 0, limits: UNLIMITED, latencyMs: 30 });
  unused = await activeUsers(mock, 1_000);
});
afterAll(() => mock.close());

/** Otherwise a terminal asks, and 50 is the limit. */
const MEANT = ["--yes", "--max-changes", "1000"];

/** The output of a run over this number of users, on 80 columns. */
async function seen(args: readonly string[], count: number, options: Partial<TerminalOptions> = {}) {
  const { path } = await makeHome();
  const list = join(path, "users.txt");
  await writeFile(list, unused.splice(0, count).join("\n"));
  const env = { HOME: path, OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
  const ledger = join(path, "l.jsonl");
  const ended = await onTerminal([...args, "--from", list, "--ledger", ledger], { env, ...options });
  const text = withoutColors(ended.terminal).replaceAll(path, "/home");
  return { ...ended, text, env, path };
}

/** The text that is left on the screen after lines were overwritten. */
function onScreen(text: string): string {
  return text.replace(/^.*\r/gm, "");
}

test("one line shows the progress, replaces itself, and is removed at the end", async () => {
  const { code, whole, text, terminal } = await seen(["users", "suspend", ...MEANT], 300);
  expect({ code, whole }).toEqual({ code: 0, whole: true });
  const lines = terminal.split("\r\u001b[K").filter((line) => line.includes(" done: "));
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines.slice(0, -1)) {
    expect(line).toMatch(/^\d+ done: \d+ changed, \d+ left \(\d+ (s|min)\)$/);
  }
  expect(onScreen(text)).toBe(`Suspend 300 users in ${mock.url}
Ledger: /home/l.jsonl
TOTAL    300
CHANGED  300
ALREADY  0
PENDING  0
FAILED   0
UNKNOWN  0
REFUSED  0
LEFT     0
LEDGER   /home/l.jsonl
Ledger: /home/l.jsonl
To undo what this run changed (300):
  okta-idm runs undo /home/l.jsonl --max-changes 300
`);
});

test("the line is there too where standard output is a pipe, and nothing of it gets in there", async () => {
  const { stdout, text } = await seen(["users", "suspend", "-o", "ndjson", ...MEANT], 200, { pipe: true });
  expect(JSON.parse(stdout)).toMatchObject({ total: 200, changed: 200 });
  expect(text).toContain(" done: ");
});

test("many that cannot be undone are done once their number was typed", async () => {
  const { code, whole, text } = await seen(["users", "deactivate"], 40, {
    steps: [{ until: "Type 40 to confirm:", type: "40\r" }],
  });
  expect({ code, whole }).toEqual({ code: 0, whole: true });
  expect(text).toContain(`Deactivate 40 users in ${new URL(mock.url).host}? This cannot be undone.\n`);
  expect(text).toMatch(/^CHANGED {2}40$/m);
});

test("more than ten are asked about on a terminal, with their number, the org and what is done, and ten are not", async () => {
  const { code, text } = await seen(["users", "suspend"], 11, {
    steps: [{ until: "Type 11 to confirm:", type: "11\r" }],
  });
  expect(code).toBe(0);
  expect(text).toContain(`Suspend 11 users in ${new URL(mock.url).host}?`);
  const ten = await seen(["users", "suspend"], 10);
  expect(ten.code).toBe(0);
  expect(ten.text).not.toContain("to confirm");
  const asked = await seen(["users", "suspend"], 51, { steps: [] });
  expect(asked.code).toBe(2);
  expect(asked.text.replace(/\s+/g, " ")).toContain("51 changes exceed the limit of 50");
});

test.each([
  ["another number", "41\r", 2, /That does not match\. Nothing was changed\.\n$/],
  ["Ctrl-C", "4\u0003", 130, /okta-idm: interrupted\n$/],
] as const)(
  "where %s was typed, nobody is changed, and no ledger is left",
  async (_, type, exitCode, printed) => {
    const { code, whole, text, env, path } = await seen(["users", "deactivate"], 40, {
      steps: [{ until: "to confirm:", type }],
    });
    expect({ code, whole }).toEqual({ code: exitCode, whole: true });
    expect(text).toMatch(printed);
    expect(text).not.toContain("--resume");
    const again = await onTerminal(["users", "deactivate", "--resume", join(path, "l.jsonl"), "--yes"], {
      env,
    });
    expect(again.terminal.replace(/\s+/g, " ")).toContain("so there is nothing to resume");
  },
);

test("Ctrl-C in the middle restores the terminal and shows the command to resume, in lines that fit", async () => {
  const { code, whole, text } = await seen(["users", "suspend", ...MEANT], 300, {
    steps: [{ until: " changed, ", type: "\u0003" }],
  });
  expect({ code, whole }).toEqual({ code: 130, whole: true });
  const screen = onScreen(text);
  expect(screen).toMatch(/^LEFT {5}[1-9]\d*$/m);
  expect(screen).toMatch(
    /\nTo resume:\n {2}okta-idm users suspend --resume \/home\/l\.jsonl --yes --max-changes 1000\nTo undo [^\n]+\n {2}okta-idm [^\n]+\nokta-idm: interrupted\n$/,
  );
  expect(tooWide(screen)).toEqual([]);
});

test("a list from standard input leaves nobody to ask", async () => {
  const { env } = await seen(["users", "suspend", ...MEANT], 1);
  const { code, terminal } = await onTerminal(["users", "deactivate", "--from", "-"], { env });
  expect(code).toBe(2);
  expect(terminal.replace(/\s+/g, " ")).toContain(
    "This cannot be undone. Standard input is the list, so there is nobody to ask.",
  );
});
