import { request } from "node:https";
import { text } from "node:stream/consumers";
import { rootCertificates } from "node:tls";
import {
  AuthorityKeyIdentifierExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
} from "@peculiar/x509";
import { expect, test } from "vitest";
import { makeCertificate } from "../src/http/certificate.ts";
import type { Mock } from "../src/index.ts";
import { mockWith } from "./ask.ts";

/** Asks over TLS with these certificates to trust, by this name. */
function askTls(mock: Mock, ca: string | readonly string[], servername?: string) {
  return new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    const headers = { Authorization: `SSWS ${mock.apiKey}`, ...(servername && { Host: servername }) };
    const options = { ca: [...[ca].flat()], headers, ...(servername && { servername }) };
    const sent = request(`${mock.url}/api/v1/users?limit=1`, options, async (message) =>
      resolve({ status: message.statusCode, body: await text(message) }),
    );
    sent.on("error", reject).end();
  });
}

test("with tls the mock speaks HTTPS, and a client that trusts mock.ca reaches it", async () => {
  const mock = await mockWith({ tls: true });
  expect(mock.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  expect(mock.ca).toMatch(/^-----BEGIN CERTIFICATE-----/);
  const { status, body } = await askTls(mock, mock.ca ?? "");
  expect(status).toBe(200);
  expect(JSON.parse(body)[0]._links.self.href).toMatch(`${mock.url}/api/v1/users/`);
});

test("a client that does not trust mock.ca refuses it", async () => {
  const mock = await mockWith({ tls: true });
  await expect(askTls(mock, rootCertificates)).rejects.toMatchObject({
    code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  });
});

test("the certificate is good for localhost and for the names of allowHosts, and for no other", async () => {
  const mock = await mockWith({ tls: true, allowHosts: ["acme.okta.example"] });
  for (const name of ["localhost", "acme.okta.example"]) {
    expect((await askTls(mock, mock.ca ?? "", name)).status).toBe(200);
  }
  await expect(askTls(mock, mock.ca ?? "", "evil.example")).rejects.toMatchObject({
    code: "ERR_TLS_CERT_ALTNAME_INVALID",
  });
});

test("the certificate names the key of its CA, as strict clients such as Python 3.13 require", async () => {
  const { cert, ca } = await makeCertificate(["localhost"]);
  const { keyId } = new X509Certificate(cert).getExtension(AuthorityKeyIdentifierExtension) ?? {};
  expect(keyId).toMatch(/^[0-9a-f]{40}$/);
  expect(new X509Certificate(ca).getExtension(SubjectKeyIdentifierExtension)?.keyId).toBe(keyId);
});

test("without tls there is no certificate", async () => {
  expect((await mockWith()).ca).toBeUndefined();
});
