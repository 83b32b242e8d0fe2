import { type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acme } from "./acme.ts";
import { expectGolden } from "./transcript.ts";

let mock: Mock;
let env: Record<string, string>;
beforeAll(async () => {
  mock = await startMock({ state: acme, transitionMs: 2_000 });
  env = { OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
});
afterAll(async () => {
  expect(mock.violations()).toEqual([]);
  await mock.close();
});

// One after the other: who was suspended by one is suspended for the next.
test.each([
  ["suspend-dry-run", ["users", "suspend", "ana@example.com", "--dry-run"]],
  ["suspend", ["users", "suspend", "ana@example.com", "--reason", "INC-1234"]],
  ["suspend-again", ["users", "suspend", "ana@example.com"]],
  ["suspend-json", ["users", "suspend", "dai@example.com", "-o", "json"]],
  ["suspend-impossible", ["users", "suspend", "ben@example.com"]],
  [
    "suspend-impossible-dry-run",
    ["users", "suspend", "ben@example.com", "eve@example.com", "chloe@example.com", "--dry-run"],
  ],
  ["suspend-several", ["users", "suspend", "one@example.com", "two@example.com", "ben@example.com"]],
  ["suspend-twice-the-same", ["users", "suspend", "ana@example.com", "00u1ana2ferreira3Q5d"]],
  ["suspend-nobody", ["users", "suspend", "dai@example.com", "nobody@example.com"]],
  ["suspend-ambiguous", ["users", "suspend", "shared@example.com"]],
  ["suspend-owner", ["users", "suspend", "admin@example.com"]],
  ["suspend-too-many", ["users", "suspend", "ana@example.com", "dai@example.com", "--max-changes", "1"]],
  ["unsuspend", ["users", "unsuspend", "ana@example.com", "dai@example.com"]],
  ["unlock", ["users", "unlock", "eve@example.com"]],
  ["activate", ["users", "activate", "ben@example.com"]],
  ["reset-password", ["users", "reset-password", "dai@example.com"]],
  [
    "reset-password-link",
    ["users", "reset-password", "ana@example.com", "--no-send-email", "--revoke-sessions"],
  ],
  ["clear-sessions", ["users", "clear-sessions", "ana@example.com", "--oauth-tokens"]],
  ["deactivate-unasked", ["users", "deactivate", "ana@example.com"]],
  ["deactivate-dry-run", ["users", "deactivate", "ana@example.com", "frank@example.com", "--dry-run"]],
  ["deactivate", ["users", "deactivate", "ana@example.com", "--yes"]],
  ["deactivate-again", ["users", "deactivate", "ana@example.com"]],
  ["add-user", ["groups", "add-user", "Finance", "dai@example.com", "eve@example.com"]],
  ["remove-user", ["groups", "remove-user", "Finance", "dai@example.com"]],
  ["remove-user-again", ["groups", "remove-user", "Finance", "dai@example.com"]],
  ["remove-user-impossible", ["groups", "remove-user", "Everyone", "dai@example.com"]],
  ["add-user-ambiguous", ["groups", "add-user", "Twins", "dai@example.com"]],
  ["apps-delete-active", ["apps", "delete", "Payroll", "--yes"]],
  ["apps-deactivate", ["apps", "deactivate", "Payroll"]],
  ["apps-activate", ["apps", "activate", "Payroll"]],
  ["apps-delete-unasked", ["apps", "delete", "Old wiki"]],
  ["apps-delete", ["apps", "delete", "Old wiki", "--yes"]],
  ["apps-delete-again", ["apps", "delete", "Old wiki", "--yes"]],
])("%s", (name, args) => expectGolden(name, args, { env }));
