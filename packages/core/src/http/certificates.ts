import { readFileSync } from "node:fs";
import type { SecureContext } from "node:tls";
import { rejection } from "../errors/rejections.ts";

const PEM = /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]+-----END (?:TRUSTED )?CERTIFICATE-----/g;

/**
 * Creates a TLS context that trusts these certificates in addition to those of Node.js. It is created once, because a
 * list of certificates would be parsed at each connection, which takes longer than the handshake.
 *
 * @param ca PEM, with any number of certificates in each text.
 * @throws OktaError of kind `refused` if a text contains none, or an invalid one. Node.js would ignore it.
 */
export function trustAlso(ca: string | readonly string[]): { readonly secureContext: SecureContext } {
  const texts = [ca].flat().map((text) => {
    const certificates = certificatesIn(String(text));
    if (certificates === undefined) throw rejection("caInvalid", PEM_FORM);
    return certificates.join("\n");
  });
  // An import would create the list of all root certificates at every start.
  const { createSecureContext } = process.getBuiltinModule("node:tls");
  const secureContext = createSecureContext();
  // The option `ca` would replace the default certificates, and takes three times as long if it repeats them.
  for (const text of [...environmentCertificates(), ...texts]) secureContext.context.addCACert(text);
  return { secureContext };
}

/** The form of a text with certificates, for messages. */
export const PEM_FORM = "text that begins with -----BEGIN CERTIFICATE-----";

/**
 * The certificates in a text, each as PEM. Undefined if there is none, or an invalid one. The settings that OpenSSL
 * appends to a "trusted certificate" are removed.
 */
export function certificatesIn(text: string): readonly string[] | undefined {
  const certificates = (text.match(PEM) ?? []).map((pem) =>
    pem.includes("BEGIN TRUSTED") ? withoutSettings(pem) : pem,
  );
  return certificates.length > 0 && certificates.every(isValid) ? certificates : undefined;
}

/** Returns the first DER element (X.690), which is the certificate. The second one has the settings. */
function withoutSettings(trusted: string): string {
  const der = Buffer.from(trusted.replace(/-----[^-]+-----/g, ""), "base64");
  const first = der[1] ?? 0;
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  const length =
    lengthBytes === 0 ? first : der.subarray(2, 2 + lengthBytes).reduce((sum, byte) => sum * 256 + byte, 0);
  const certificate = der.subarray(0, 2 + lengthBytes + length).toString("base64");
  return `-----BEGIN CERTIFICATE-----\n${certificate.replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----`;
}

function isValid(certificate: string): boolean {
  const { X509Certificate } = process.getBuiltinModule("node:crypto");
  try {
    return Boolean(new X509Certificate(certificate));
  } catch {
    return false;
  }
}

/** Node.js ignores `NODE_EXTRA_CA_CERTS` once a context has certificates of its own. */
function environmentCertificates(): string[] {
  const path = process.env["NODE_EXTRA_CA_CERTS"];
  try {
    return path ? [readFileSync(path, "utf8")] : [];
  } catch {
    // Node.js has printed a warning at its start.
    return [];
  }
}
