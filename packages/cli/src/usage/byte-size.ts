import { OktaError } from "@okta-idm/core";

const UNIT_BYTES: Readonly<Record<string, number>> = { "": 1, K: 1_024, M: 1_048_576, G: 1_073_741_824 };

/**
 * A size such as `500K`, `100M` or `1G`, in bytes.
 *
 * @throws OktaError of kind `refused` for what is none, or nothing.
 */
export function byteSize(option: string, given: string): number {
  const [, count = "0", unit = ""] = /^(\d{1,9})([KMG]?)$/i.exec(given) ?? [];
  const bytes = Number(count) * (UNIT_BYTES[unit.toUpperCase()] ?? 0);
  if (bytes > 0) return bytes;
  throw new OktaError("refused", `${option} takes a size: 500K, 100M, 1G`);
}
