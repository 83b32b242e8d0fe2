import { isIP } from "node:net";

/** A key and a certificate for the mock, and the CA that signed it, all as PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  readonly ca: string;
}

const DAY_MS = 86_400_000;
/** Each start creates a new certificate. */
const VALID_MS = 365 * DAY_MS;
const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };

/** Creates a CA and a certificate for these hosts. The CA's key is discarded, so it cannot sign anything else. */
export async function makeCertificate(hosts: Iterable<string>): Promise<Certificate> {
  // Only TLS needs it, and it takes 100 ms to load.
  const x509 = await import("@peculiar/x509");
  // Valid from yesterday, for clients with a slow clock.
  const begins = Date.now() - DAY_MS;
  const common = {
    notBefore: new Date(begins),
    notAfter: new Date(begins + VALID_MS),
    signingAlgorithm: ALGORITHM,
  };
  const makeKeys = () => crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
  const [caKeys, keys] = [await makeKeys(), await makeKeys()];
  const caName = "CN=okta-idm mock CA";
  const { KeyUsageFlags: usage } = x509;
  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    ...common,
    name: caName,
    keys: caKeys,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(usage.keyCertSign | usage.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(caKeys.publicKey),
    ],
  });
  const altNames = [...hosts].map((host) => {
    const address = host.replace(/^\[|\]$/g, "");
    return { type: isIP(address) ? ("ip" as const) : ("dns" as const), value: address };
  });
  const certificate = await x509.X509CertificateGenerator.create({
    ...common,
    issuer: caName,
    subject: "CN=okta-idm mock",
    publicKey: keys.publicKey,
    signingKey: caKeys.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(false),
      new x509.KeyUsagesExtension(usage.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(altNames),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      // Strict clients, such as Python from 3.13, require it.
      await x509.AuthorityKeyIdentifierExtension.create(caKeys.publicKey),
    ],
  });
  const key = await crypto.subtle.exportKey("pkcs8", keys.privateKey);
  return {
    key: x509.PemConverter.encode(key, "PRIVATE KEY"),
    cert: certificate.toString("pem"),
    ca: ca.toString("pem"),
  };
}
