import { isIP } from "node:net";

/** A key and a certificate for the mock, and the CA that signed it. All as PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  readonly ca: string;
}

const DAY_MS = 86_400_000;
/** Made anew at each start, so it only has to outlive one. */
const VALID_MS = 365 * DAY_MS;

/** Makes a CA and a certificate for these hosts. The CA's own key is thrown away, so it can sign nothing else. */
export async function makeCertificate(hosts: Iterable<string>): Promise<Certificate> {
  // Takes 100 ms to load, which only TLS needs.
  const { generate } = await import("selfsigned");
  // Begins a day early, for a client whose clock is slow.
  const begins = Date.now() - DAY_MS;
  const common = {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: new Date(begins),
    notAfterDate: new Date(begins + VALID_MS),
  } as const;
  const ca = await generate([{ name: "commonName", value: "okta-idm mock CA" }], {
    ...common,
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const altNames = [...hosts].map((host) => {
    const address = host.replace(/^\[|\]$/g, "");
    return isIP(address) ? { type: 7 as const, ip: address } : { type: 2 as const, value: host };
  });
  const { private: key, cert } = await generate([{ name: "commonName", value: "okta-idm mock" }], {
    ...common,
    ca: { key: ca.private, cert: ca.cert },
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames },
    ],
  });
  return { key, cert, ca: ca.cert };
}
