import { OktaError } from "./errors/okta-error.ts";

/**
 * Checks that Node is as `engines` in package.json says: on an older one a call would fail with a function that does not
 * exist.
 *
 * @throws OktaError of kind `refused`.
 */
export function checkNode(version = process.versions.node): void {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return;
  throw new OktaError("refused", `@okta-idm/core needs Node.js 20.19, 22.12 or later. This is ${version}`);
}
