import { version } from "../generated/version.ts";

/** `User-Agent` of every request: Okta asks for the client's name and version. */
export const userAgent = `okta-idm/${version} node/${process.versions.node}`;
