import { checkOptions, OktaError } from "@okta-idm/core";

/** Where the connector connects, and as whom: the documented asset. */
export interface Asset {
  /** URL of the org, e.g. `https://acme.okta.com`. */
  readonly url: string;
  /** API token, with or without `SSWS ` in front. */
  readonly apikey: string;
  /** Whether the org's TLS certificate is verified. Default true. */
  readonly verify_ssl?: boolean;
  /** URL of a proxy for the requests, e.g. `http://proxy.example.com:3128`. */
  readonly http_proxy?: string;
}

const KNOWN = { url: true, apikey: true, verify_ssl: true, http_proxy: true } as const;

const MEMBERS: {
  readonly [Name in keyof Required<Asset>]: { readonly type: string; readonly required: boolean };
} = {
  url: { type: "string", required: true },
  apikey: { type: "string", required: true },
  verify_ssl: { type: "boolean", required: false },
  http_proxy: { type: "string", required: false },
};

/**
 * Checks an asset that may come from a settings form.
 *
 * @throws OktaError of kind `refused` that names the member, never its value.
 */
export function checkAsset(asset: Partial<Asset>, withKey: boolean): void {
  checkOptions("The asset", KNOWN, asset);
  for (const [name, { type, required }] of Object.entries(MEMBERS)) {
    if (name === "apikey" && !withKey) continue;
    const value = (asset as Partial<Asset> | undefined | null)?.[name as keyof Asset];
    if (value === undefined && !required) continue;
    if (typeof value !== type || value === "") {
      throw new OktaError(
        "refused",
        `The asset's ${name} has to be a ${type}${type === "string" ? " that is not empty" : ""}`,
      );
    }
  }
}
