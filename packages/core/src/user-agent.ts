import { readFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

/** `User-Agent` of every request: Okta asks for the client's name and version. */
export const userAgent = `okta-idm/${version} node/${process.versions.node}`;
