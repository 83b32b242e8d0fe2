import { certificatesIn, OktaError, PEM_FORM } from "@okta-idm/core";
import { readText } from "../input/read-text.ts";

/**
 * The certificates in a file, in PEM.
 *
 * @throws OktaError of kind `refused` for a file that holds none, or one that cannot be read.
 */
export function readCaFile(file: string): string {
  const certificates = certificatesIn(readText(file));
  if (certificates !== undefined) return certificates.join("\n");
  throw new OktaError(
    "refused",
    `${file} has to hold certificates in PEM: ${PEM_FORM}. Check --ca-file, or caFile in the profile`,
  );
}
