import type { Asset } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import type { Io, Option, Values } from "./command.ts";

/** The options that say where to connect. The key is never one of them: arguments are seen by every process. */
export const CONNECTION_OPTIONS = {
  url: {
    type: "string",
    value: "<url>",
    help: "URL of the org. Default: OKTA_URL",
  },
  "http-proxy": { type: "string", value: "<url>", help: "Proxy for the requests" },
  "no-verify-ssl": { type: "boolean", help: "Do not verify the org's TLS certificate" },
} as const satisfies Readonly<Record<string, Option>>;

/**
 * The asset that options and environment describe; options come first.
 *
 * @throws OktaError of kind `refused` that names what is missing.
 */
export function assetOf({ env }: Io, values: Values): Asset {
  const url = values["url"] ?? env["OKTA_URL"];
  const apikey = env["OKTA_API_KEY"];
  if (typeof url !== "string" || url === "") {
    throw new OktaError("refused", "No org: set OKTA_URL, or give --url https://acme.okta.com");
  }
  if (apikey === undefined || apikey === "") {
    throw new OktaError("refused", "No key: put an API token into the environment variable OKTA_API_KEY");
  }
  const proxy = values["http-proxy"];
  return {
    url,
    apikey,
    ...(typeof proxy === "string" && { http_proxy: proxy }),
    ...(values["no-verify-ssl"] === true && { verify_ssl: false }),
  };
}
