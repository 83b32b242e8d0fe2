import { apiToken, createOktaClient } from "@okta-idm/core";
import { expect, test } from "vitest";
import { containUsers, readUserAccess } from "../src/index.ts";

const ANA = "00u1ana2ferreira3Q5d";
const group = { id: "00g2fin4ance7Rk9w3Ls", type: "OKTA_GROUP", profile: { name: "Finance" } };
const app = { id: "0oa7pay9roll4Hs6d1fz", label: "Payroll", status: "ACTIVE" };

/** An org with endless lists of a user's groups and apps. */
function endlessOrg() {
  const sent: string[] = [];
  const network = async (request: Request) => {
    const url = new URL(request.url);
    sent.push(request.method);
    if (/\/users\/[^/]+$/.test(url.pathname)) {
      return Response.json({ id: ANA, status: "ACTIVE", profile: { login: "ana@example.com" } });
    }
    const item = url.pathname.endsWith("/groups") ? group : url.pathname === "/api/v1/apps" ? app : undefined;
    if (item === undefined) return Response.json([]);
    url.searchParams.set("after", String(sent.length));
    return Response.json(Array(200).fill(item), { headers: { Link: `<${url}>; rel="next"` } });
  };
  const client = createOktaClient({
    orgUrl: "https://acme.okta.com",
    auth: apiToken("x"),
    fetch: network as never,
  });
  return { client, sent };
}

test("lists of a user that never end are left out, and said", async () => {
  const { client, sent } = endlessOrg();
  const access = await readUserAccess(client, ANA);
  expect([access.groups, access.missing.groups]).toEqual([
    undefined,
    "Okta lists more than 10,000 groups for one user",
  ]);
  expect(access.missing.apps).toContain("Okta lists more than 10,000 apps for one user");
  expect(sent.length).toBeLessThan(150);
});

test("a user with an endless list of groups is not contained in part", async () => {
  const { client, sent } = endlessOrg();
  const run = containUsers({ client }, [ANA], { leaveGroups: "granting", dryRun: true, owner: "none" });
  await expect(run).rejects.toThrow("Okta lists more than 10,000 groups for one user");
  expect(sent.filter((method) => method !== "GET")).toEqual([]);
});
