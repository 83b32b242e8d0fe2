import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { type Certificate, certificate } from "../../test/certificate.ts";
import { httpsOrg } from "../../test/local-server.ts";
import { trustAlso } from "./certificates.ts";
import { HttpRequest } from "./request.ts";
import { send } from "./send.ts";

afterEach(() => void vi.unstubAllEnvs());

const own = await certificate();
const other = await certificate();

/** The result of a call to a server with a certificate, if these certificates are trusted. */
async function callTo(shown: Certificate, ca: string | readonly string[]) {
  const origin = await httpsOrg((_, response) => response.end("[]"), shown);
  const answered = send(origin, { ca })(new HttpRequest(origin));
  return answered.then(
    ({ status }) => status,
    (error: Error) => error.message,
  );
}

test.each([
  ["alone", own.cert],
  ["in a bundle", `${other.cert}\nhunter2: a comment\n${own.cert}`],
  ["in a list", [other.cert, own.cert]],
])("a certificate that is passed %s is trusted", async (_, ca) => {
  expect(await callTo(own, ca)).toBe(200);
});

test("a certificate that was not passed is not trusted", async () => {
  expect(await callTo(own, other.cert)).toMatch(/\(DEPTH_ZERO_SELF_SIGNED_CERT\)$/);
});

test("certificates of the environment stay trusted", async () => {
  const folder = await mkdtemp(join(tmpdir(), "okta-idm-ca-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "ca.pem");
  await writeFile(path, own.cert);
  vi.stubEnv("NODE_EXTRA_CA_CERTS", path);
  expect(await callTo(own, other.cert)).toBe(200);
  vi.stubEnv("NODE_EXTRA_CA_CERTS", join(folder, "none.pem"));
  expect(await callTo(own, other.cert)).toMatch(/SELF_SIGNED/);
});

const begin = "-----BEGIN CERTIFICATE-----";
const end = "-----END CERTIFICATE-----";

test.each([
  ["nothing", ""],
  ["no PEM", "hunter2"],
  ["a key", own.key],
  ["PEM of something else", `${begin}\nhunter2\n${end}`],
  ["half a certificate", own.cert.slice(0, 200)],
  ["a certificate whose middle is missing", own.cert.slice(0, 200) + own.cert.slice(300)],
  ["a good one and a bad one", `${own.cert}\n${begin}\nTUlJ\n${end}`],
])("%s is rejected by createOktaClient, and the error does not repeat it", (_, ca) => {
  expect(() => trustAlso([own.cert, ca])).toThrow(
    expect.objectContaining({
      kind: "refused",
      message: "ca must contain certificates in PEM: text that begins with -----BEGIN CERTIFICATE-----",
    }),
  );
});
