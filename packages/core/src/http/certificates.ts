import { readFileSync } from "node:fs";
import type { SecureContext } from "node:tls";
import { OktaError } from "../errors/okta-error.ts";

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * What trusts these certificates besides those that Node trusts anyway. Made once: a list of them would be read again
 * at each connection, which takes longer than the handshake.
 *
 * @param ca PEM, as many certificates as one likes in each text.
 * @throws OktaError of kind `refused` where a text holds none, or one that cannot be read: Node would pass over it.
 */
export function trusting(ca: string | readonly string[]): { readonly secureContext: SecureContext } {
  const texts = [ca].flat();
  for (const text of texts) {
    const certificates = String(text).match(PEM) ?? [];
    if (certificates.length === 0 || !certificates.every(isReadable)) {
      throw new OktaError("refused", "ca has to hold certificates in PEM: text that begins with -----BEGIN");
    }
  }
  // An import would make the list of all root certificates at every start.
  const { createSecureContext } = process.getBuiltinModule("node:tls");
  const secureContext = createSecureContext();
  // As `ca`, they would take the place of the usual ones, and those, given beside them, are read three times as slowly.
  for (const text of [...ofEnvironment(), ...texts]) secureContext.context.addCACert(text);
  return { secureContext };
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
