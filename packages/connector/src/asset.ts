import { checkOptions, OktaError } from "@okta-idm/core";

/** The documented asset: the org and the credentials. */
export interface Asset {
  /** URL of the org, e.g. `https://acme.okta.com`. */
  readonly url: string;
  /** API token, with or without the prefix `SSWS `. */
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
 * Checks an asset, which may come from a settings form.
 *
 * @throws OktaError of kind `refused` that names the member, and never its value.
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
        `The asset's ${name} must be a ${type === "string" ? "non-empty string" : type}`,
      );
    }
  }
}
