import { writeSync } from "node:fs";

/** URL and token of the org, from the variables of `okta-idm`. */
export const url = process.env["OKTA_URL"] ?? "";
export const token = process.env["OKTA_API_KEY"] ?? "";

/** The file descriptor that the benchmark reads. */
const REPORTS = 3;

/** Reports quantities to the benchmark. */
export function report(figures: Readonly<Record<string, number>>): void {
  writeSync(REPORTS, `${JSON.stringify(figures)}\n`);
}
