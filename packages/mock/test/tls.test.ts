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

/** Sends a request over TLS with these trusted certificates and this host name. */
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

test("with tls the mock serves HTTPS to clients that trust mock.ca", async () => {
  const mock = await mockWith({ tls: true });
  expect(mock.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  expect(mock.ca).toMatch(/^-----BEGIN CERTIFICATE-----/);
  const { status, body } = await askTls(mock, mock.ca ?? "");
  expect(status).toBe(200);
  expect(JSON.parse(body)[0]._links.self.href).toMatch(`${mock.url}/api/v1/users/`);
});

test("a client that does not trust mock.ca rejects it", async () => {
  const mock = await mockWith({ tls: true });
  await expect(askTls(mock, rootCertificates)).rejects.toMatchObject({
    code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  });
});

test("the certificate is valid for localhost and the names in allowHosts only", async () => {
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
