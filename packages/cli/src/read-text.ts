import { readFileSync } from "node:fs";
import { OktaError } from "@okta-idm/core";

/** @throws OktaError of kind `refused` that says why a file cannot be read. */
export function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new OktaError("refused", `The file ${path} cannot be read (${code})`);
  }
}
