import { apiToken, createOktaClient, type Fetch } from "@okta-idm/core";
import { startMock } from "@okta-idm/mock";
import { expect, test } from "vitest";
import { adminPage } from "../src/index.ts";

const user = { type: "user", id: "00u1ana2ferreira3Q5d" } as const;
const group = { type: "group", id: "00g2fin4ance7Rk9w3Ls" } as const;
const app = { type: "app", id: "0oa7pay9roll4Hs6d1fz" } as const;

/** A client of an org with this host in its metadata. */
function clientOf(orgUrl: string, organization?: string) {
  const asked: string[] = [];
  const network: Fetch = async (request) => {
    asked.push(new URL(request.url).pathname);
    return Response.json({ id: "00o1", _links: { organization: { href: organization } } });
  };
  return { client: createOktaClient({ orgUrl, auth: apiToken("x"), fetch: network }), asked };
}

test.each([
  ["https://acme.okta.com", user, "https://acme-admin.okta.com/admin/user/profile/view/00u1ana2ferreira3Q5d"],
  [
    "https://acme.oktapreview.com",
    group,
    "https://acme-admin.oktapreview.com/admin/group/00g2fin4ance7Rk9w3Ls",
  ],
  [
    "https://acme.okta-emea.com",
    app,
    "https://acme-admin.okta-emea.com/admin/app/bookmark/instance/0oa7pay9roll4Hs6d1fz/",
  ],
])(
  "the page of something in %s is in its Admin Console, and nothing is sent",
  async (orgUrl, target, page) => {
    const { client, asked } = clientOf(orgUrl);
    expect(await adminPage(client, target, { appName: "bookmark" })).toBe(page);
    expect(asked).toEqual([]);
  },
);

test("an org with a host of its own is asked for Okta's, and an app of unknown kind leads to the list of apps", async () => {
  const { client, asked } = clientOf("https://id.acme.com", "https://acme.okta.com");
  expect(await adminPage(client, app)).toBe("https://acme-admin.okta.com/admin/apps/active");
  expect(asked).toEqual(["/.well-known/okta-organization"]);
});

test.each([undefined, "https://evil.example", "https://acme.okta.com.evil.example", "javascript:alert(1)"])(
  "where the metadata name %s, there is no Admin Console to open",
  async (organization) => {
    const { client } = clientOf("https://id.acme.com", organization);
    await expect(adminPage(client, user)).rejects.toThrow("id.acme.com has no Admin Console");
  },
);

test("a mock has none", async () => {
  const mock = await startMock();
  const client = createOktaClient({ orgUrl: mock.url, auth: apiToken(mock.apiKey) });
  await expect(adminPage(client, user)).rejects.toMatchObject({ kind: "refused" });
  await mock.close();
});
