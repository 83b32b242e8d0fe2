import { readFileSync } from "node:fs";
import type { SecureContext } from "node:tls";
import { OktaError } from "../errors/okta-error.ts";

const PEM = /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]+-----END (?:TRUSTED )?CERTIFICATE-----/g;

/**
 * What trusts these certificates besides those that Node trusts anyway. Made once: a list of them would be read again
 * at each connection, which takes longer than the handshake.
 *
 * @param ca PEM, as many certificates as one likes in each text.
 * @throws OktaError of kind `refused` where a text holds none, or one that cannot be read: Node would pass over it.
 */
export function trusting(ca: string | readonly string[]): { readonly secureContext: SecureContext } {
  const texts = [ca].flat().map((text) => {
    const certificates = certificatesIn(String(text));
    if (certificates !== undefined) return certificates.join("\n");
    throw new OktaError("refused", `ca has to hold certificates in PEM: ${PEM_FORM}`);
  });
  // An import would make the list of all root certificates at every start.
  const { createSecureContext } = process.getBuiltinModule("node:tls");
  const secureContext = createSecureContext();
  // As `ca`, they would take the place of the usual ones, and those, given beside them, are read three times as slowly.
  for (const text of [...ofEnvironment(), ...texts]) secureContext.context.addCACert(text);
  return { secureContext };
}

/** What a text of certificates looks like, for messages. */
export const PEM_FORM = "text that begins with -----BEGIN CERTIFICATE-----";

/**
 * The certificates in a text, each as PEM; undefined if there is none, or one that cannot be read. What OpenSSL calls a
 * trusted certificate is one with settings of OpenSSL behind it, which are left out.
 */
export function certificatesIn(text: string): readonly string[] | undefined {
  const certificates = (text.match(PEM) ?? []).map((pem) =>
    pem.includes("BEGIN TRUSTED") ? withoutSettings(pem) : pem,
  );
  return certificates.length > 0 && certificates.every(isReadable) ? certificates : undefined;
}

/** The certificate is the first DER element (X.690) of the two. */
function withoutSettings(trusted: string): string {
  const der = Buffer.from(trusted.replace(/-----[^-]+-----/g, ""), "base64");
  const first = der[1] ?? 0;
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  const length =
    lengthBytes === 0 ? first : der.subarray(2, 2 + lengthBytes).reduce((sum, byte) => sum * 256 + byte, 0);
  const certificate = der.subarray(0, 2 + lengthBytes + length).toString("base64");
  return `-----BEGIN CERTIFICATE-----\n${certificate.replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----`;
}

function isReadable(certificate: string): boolean {
  const { X509Certificate } = process.getBuiltinModule("node:crypto");
  try {
    return Boolean(new X509Certificate(certificate));
  } catch {
    return false;
  }
}

/** Node leaves out what `NODE_EXTRA_CA_CERTS` names as soon as others are given. */
function ofEnvironment(): string[] {
  const path = process.env["NODE_EXTRA_CA_CERTS"];
  try {
    return path ? [readFileSync(path, "utf8")] : [];
  } catch {
    // Node has warned of it at its start.
    return [];
  }
}
