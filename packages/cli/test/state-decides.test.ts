import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Fault, type Mock, startMock } from "@okta-idm/mock";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { ANA, acme, FINANCE, PAYROLL } from "./acme.ts";
import { ledgerOutcomes } from "./bulk-runs.ts";
import { makeHome } from "./home.ts";
import { inProcess } from "./in-process.ts";

let mock: Mock;
beforeEach(async () => {
  mock = await startMock({ state: acme });
});
afterEach(() => mock.close());

async function run(args: readonly string[], list = "", { url, apiKey }: Mock = mock) {
  const home = await makeHome({ url, key: apiKey, more: { auditFile: "AUDIT" } });
  await writeFile(join(home.path, "l.txt"), list);
  const placed = args.map((arg) => arg.replace("HOME/", `${home.path}/`));
  const ended = await inProcess(placed, { env: home.env });
  return { ...ended, path: home.path, last: (await home.audit()).at(-1)?.["outcome"] };
}

const input = (value: object) => ["--input", JSON.stringify(value)];
const BULK = ["--from", "HOME/l.txt", "--ledger", "HOME/ledger.jsonl"];

test("what Okta accepts while the state says otherwise is unknown with a non-zero exit code, on every surface", async () => {
  const accepts = (operation: string, status = 200): Fault => ({
    kind: "status",
    status,
    body: {},
    operation,
    times: 9,
  });
  mock.faults([
    accepts("suspendUser"),
    accepts("unassignUserFromGroup"),
    accepts("deactivateApplication"),
    accepts("assignUserToGroup"),
  ]);
  const userId = ANA;
  // All at once: each looks again for five seconds.
  const ended = await Promise.all([
    run(["users", "suspend", "ana@example.com"]),
    run(["users", "suspend", ANA, "dai@example.com"]),
    run(["groups", "remove-user", "Finance", "ana@example.com"]),
    run(["groups", "add-user", "Finance", "dai@example.com"]),
    run(["apps", "deactivate", "Payroll", "--yes"]),
    run(["users", "suspend", ...BULK], ANA),
    run(["groups", "remove-user", "Finance", ...BULK], ANA),
    run(["run", "suspend_user", "--verify", ...input({ path_parameters: { userId } })]),
    run([
      "run",
      "remove_user_from_group",
      "--verify",
      ...input({ path_parameters: { userId, groupId: FINANCE } }),
    ]),
    run(["api", "POST", `/api/v1/users/${ANA}/lifecycle/suspend`, "--yes", "--verify"]),
    run(["api", "POST", `/api/v1/apps/${PAYROLL}/lifecycle/deactivate`, "--yes", "--verify"]),
  ]);
  for (const { code, stdout, stderr, last } of ended) {
    expect(code, stderr).not.toBe(0);
    expect(last).toBe("unknown");
    expect(stderr).toMatch(/Okta accepted \w+, but 5 s later/);
    expect(stdout).not.toMatch(/^OUTCOME +changed/m);
  }
}, 60_000);

const UNLOCKS: readonly (readonly [name: string, args: readonly string[]])[] = [
  ["users unlock", ["users", "unlock", "ana@example.com"]],
  ["users unlock --from", ["users", "unlock", ...BULK]],
  ["run", ["run", "unlock_user", ...input({ path_parameters: { userId: ANA } })]],
  ["run --verify", ["run", "unlock_user", "--verify", ...input({ path_parameters: { userId: ANA } })]],
  ["api", ["api", "POST", `/api/v1/users/${ANA}/lifecycle/unlock`, "--yes"]],
  ["api --verify", ["api", "POST", `/api/v1/users/${ANA}/lifecycle/unlock`, "--yes", "--verify"]],
];
const REFUSALS: readonly Fault[] = [
  ...[400, 401, 403, 404, 500, 503].map((status): Fault => ({ kind: "status", status })),
  { kind: "html", status: 403 },
  { kind: "html", status: 404 },
];

test.each(UNLOCKS)(
  "%s of an active user that Okta refuses is a failure, whatever the refusal",
  async (_, args) => {
    // All at once, each in an org of its own: some refusals are waited for.
    const refused = REFUSALS.map(async (fault) => {
      const faults = [{ ...fault, operation: "unlockUser", times: 9 }] as const;
      const org = await startMock({ state: acme, faults });
      onTestFinished(() => org.close());
      return { fault, ...(await run(args, ANA, org)) };
    });
    for (const { fault, code, stdout, stderr, last, path } of await Promise.all(refused)) {
      expect(code, JSON.stringify(fault) + stderr).not.toBe(0);
      expect(["failed", "unknown"]).toContain(last);
      expect(stdout).not.toMatch(/^OUTCOME +(changed|already)/m);
      if (args.includes("--from")) {
        const [outcome] = await ledgerOutcomes(join(path, "ledger.jsonl"));
        expect(["failed", "unknown"]).toContain(outcome?.outcome);
      }
    }
  },
);

test("a change that was done all the same says so, and not that it failed", async () => {
  mock.faults([
    { kind: "resetAfter", operation: "unassignUserFromGroup", times: 1 },
    { kind: "status", status: 503, operation: "unassignUserFromGroup", times: 9 },
  ]);
  const { code, stdout, stderr } = await run(["groups", "remove-user", "Finance", "ana@example.com"]);
  expect([code, /^OUTCOME +changed/m.test(stdout)]).toEqual([0, true]);
  expect(stderr).toContain("The state is no member now, so the change took effect.");
});

test("the exit code of a contradicted change says that it may have been done, and not that Okta said no", async () => {
  mock.faults([{ kind: "status", status: 200, body: {}, operation: "suspendUser" }]);
  const { code, stderr } = await run(["users", "suspend", "ana@example.com"]);
  expect(code).toBe(8);
  expect(stderr).toContain("Read the state in a few minutes");
  expect(stderr).not.toContain("Try again");
});

test("a link is not asked for where --fields leaves it out", async () => {
  const reset = ["users", "reset-password", "ana@example.com", "--no-send-email"];
  const { env } = await makeHome({ url: mock.url, key: mock.apiKey });
  const { code, stdout, stderr } = await inProcess([...reset, "--fields", "id,outcome"], { env });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("Add resetPasswordUrl to --fields");
  for (const fields of ["+id", "answer", "id,resetPasswordUrl", "answer.resetPasswordUrl"]) {
    const kept = await inProcess([...reset, "--fields", fields], { env });
    expect([kept.code, kept.stdout.includes("://")], fields).toEqual([0, true]);
  }
});
