import { generate } from "selfsigned";

interface CertificateOptions {
  /** The address or name of the certificate. Default: the loopback. */
  readonly host?: string;
  /** Its expiry; it starts a day before. Default: in a day. */
  readonly untilMs?: number;
}

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const DAY_MS = 86_400_000;

/** A new self-signed certificate. */
export async function certificate({
  host = "127.0.0.1",
  untilMs = Date.now() + DAY_MS,
}: CertificateOptions = {}): Promise<Certificate> {
  const altName = /^[\d.]+$/.test(host) ? { type: 7 as const, ip: host } : { type: 2 as const, value: host };
  const { private: key, cert } = await generate([{ name: "commonName", value: crypto.randomUUID() }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: new Date(untilMs - 2 * DAY_MS),
    notAfterDate: new Date(untilMs),
    extensions: [{ name: "subjectAltName", altNames: [altName] }],
  });
  return { key, cert };
}
