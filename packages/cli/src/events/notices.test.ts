import { OktaError } from "@okta-idm/core";
import type { CollectNotice } from "@okta-idm/jobs";
import { expect, test } from "vitest";
import { printNotice } from "./notices.ts";

const error = new OktaError(
  "network",
  "GET /api/v1/logs got no complete response from acme.okta.com: ECONNRESET",
);

test.each<[CollectNotice, RegExp]>([
  [
    { kind: "failed", error, delayMs: 20_000 },
    /^okta-idm: GET .+ECONNRESET\n( {2}.+\n){1,2}Trying again in 20 s\.\n$/,
  ],
  [{ kind: "waiting", delayMs: 1_500 }, /^Waiting 2 s for the rate limit that an earlier run reached\.\n$/],
  [{ kind: "restarted", since: "2026-01-05T08:30:00.000Z" }, /Starting again at 2026-01-05T08:30:00\.000Z;/],
])("%j is printed with how it continues", (notice, told) => {
  const written: string[] = [];
  printNotice({ env: {}, stderr: { write: (text) => written.push(String(text)) } }, notice);
  expect(written.join("")).toMatch(told);
});
