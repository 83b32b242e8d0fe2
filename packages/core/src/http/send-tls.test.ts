import { expect, test } from "vitest";
import { everythingIn } from "../../test/everything-in.ts";
import { httpsOrg } from "../../test/local-server.ts";
import { apiToken, createOktaClient, unwrap } from "../index.ts";

async function getUsers(verifyTls?: boolean) {
  const authorizations: (string | undefined)[] = [];
  const orgUrl = await httpsOrg((request, response) => {
    authorizations.push(request.headers.authorization);
    response.end("[]");
  });
  const client = createOktaClient({ orgUrl, auth: apiToken("00hunter2"), verifyTls });
  const users = unwrap(client.GET("/api/v1/users", { params: { query: { q: "hunter2" } } }));
  return { authorizations, outcome: await users.catch((error: unknown) => error) };
}

test.each([undefined, true])(
  "with verifyTls %s, an untrusted certificate is rejected before the token is sent",
  async (verifyTls) => {
    const { authorizations, outcome } = await getUsers(verifyTls);
    expect(outcome).toMatchObject({
      kind: "network",
      message: expect.stringMatching(
        /^GET \/api\/v1\/users was not sent: could not connect to .* \(DEPTH_ZERO_SELF_SIGNED_CERT\)$/,
      ),
    });
    expect(everythingIn(outcome)).not.toContain("hunter2");
    expect(authorizations).toEqual([]);
  },
);

test("with verifyTls false, any certificate is accepted", async () => {
  const { authorizations, outcome } = await getUsers(false);
  expect(outcome).toEqual([]);
  expect(authorizations).toEqual(["SSWS 00hunter2"]);
});
