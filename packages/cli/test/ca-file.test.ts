import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";
import { expect, onTestFinished, test } from "vitest";
import { oktaIdm } from "./okta-idm.ts";

const certificate = () =>
  generate([{ name: "commonName", value: "127.0.0.1" }], {
    keyType: "ec",
    extensions: [{ name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] }],
  });

const LIST = ["users", "list", "-o", "json"];

/** An org over TLS, its certificate in a file, and another certificate in another file. */
async function secureOrg() {
  const folder = await mkdtemp(join(tmpdir(), "okta-idm-ca-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [own, other] = [await certificate(), await certificate()];
  const server = createServer({ key: own.private, cert: own.cert }, (_, response) => response.end("[]"));
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void server.close());
  const file = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  return {
    env: { OKTA_URL: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, OKTA_API_KEY: "k" },
    ownFile: await file("own.pem", own.cert),
    otherFile: await file("other.pem", other.cert),
  };
}

test("a certificate in OpenSSL's own form is trusted, and a file without certificates is rejected", async () => {
  const { env, ownFile, otherFile } = await secureOrg();
  const pem = await readFile(ownFile, "utf8");
  const der = Buffer.from(pem.replace(/-----[^-]+-----/g, ""), "base64");
  // `openssl x509 -trustout` writes its settings after the certificate.
  const trusted = Buffer.concat([der, Buffer.from("300c300a06082b06010505070301", "hex")]).toString("base64");
  await writeFile(
    otherFile,
    `-----BEGIN TRUSTED CERTIFICATE-----\n${trusted.replace(/.{64}/g, "$&\n")}\n-----END TRUSTED CERTIFICATE-----\n`,
  );
  expect(await oktaIdm([...LIST, "--ca-file", otherFile], { env })).toMatchObject({
    code: 0,
    stdout: "[]\n",
  });
  await writeFile(otherFile, "hunter2");
  const { code, stderr } = await oktaIdm([...LIST, "--ca-file", otherFile], { env });
  expect(code).toBe(2);
  expect(stderr).toContain(
    `The file ${otherFile} holds no certificates in PEM (text that begins with -----BEGIN CERTIFICATE-----).\n  Check --ca-file`,
  );
  expect(stderr).not.toContain("hunter2");
});

test("the error for an untrusted certificate names the option that trusts it", async () => {
  const { env } = await secureOrg();
  const { code, stderr } = await oktaIdm(LIST, { env });
  expect(code).toBe(8);
  expect(stderr).toContain("If it is your proxy's, pass its CA with --ca-file.");
});

test("--ca-file is trusted in addition to the CAs of the machine, and nothing else is", async () => {
  const { env, ownFile, otherFile } = await secureOrg();
  expect(await oktaIdm([...LIST, "--ca-file", ownFile], { env })).toMatchObject({ code: 0, stdout: "[]\n" });
  expect(await oktaIdm([...LIST, "--ca-file", otherFile], { env })).toMatchObject({ code: 8, stdout: "" });
  // NODE_EXTRA_CA_CERTS represents the CAs of the machine.
  const machine = { NODE_OPTIONS: "--use-openssl-ca", SSL_CERT_FILE: ownFile };
  const both = await oktaIdm([...LIST, "--ca-file", otherFile], { env: { ...env, ...machine } });
  expect(both).toMatchObject({ code: 0, stdout: "[]\n" });
});
