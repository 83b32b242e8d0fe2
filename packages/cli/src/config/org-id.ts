import {
  certificatesIn,
  createOktaClient,
  HttpRequest,
  type Layer,
  OktaError,
  PEM_FORM,
} from "@okta-idm/core";
import { readText } from "../input/read-text.ts";
import { certificatesMissing } from "./settings-errors.ts";

/** How an org is reached. */
export interface OrgConnection {
  readonly url: string;
  readonly proxy: string | undefined;
  readonly caFile: string | undefined;
  readonly verifyTls: boolean;
  readonly verifyProxy: boolean;
}

const NO_SIGN_IN: Layer = (next) => next;

/**
 * Reads the id of the org at a URL, which is the same for each of its hosts. Okta returns it without a sign-in, so no
 * credentials are sent. Undefined if the server returns none, because it is not Okta's.
 *
 * @see https://developer.okta.com/okta-sdk-java/apidocs/com/okta/sdk/resource/api/OrgSettingMetadataApi.html
 * @throws OktaError if the request fails: without the id, the guards of the org are unknown.
 */
export async function readOrgId(
  { url, proxy, caFile, verifyTls, verifyProxy }: OrgConnection,
  signal: AbortSignal,
): Promise<string | undefined> {
  const client = createOktaClient({
    orgUrl: url,
    auth: NO_SIGN_IN,
    verifyTls,
    verifyProxyTls: verifyProxy,
    ...(proxy !== undefined && { proxyUrl: proxy }),
    ...(caFile !== undefined && { ca: readCaFile(caFile) }),
  });
  const response = await client.fetch(
    new HttpRequest(`${client.orgUrl}/.well-known/okta-organization`, { signal }),
  );
  if (response.status === 429 || response.status >= 500) {
    const message = `Could not read the id of the org at ${client.orgUrl} (status ${response.status})`;
    throw new OktaError(response.status === 429 ? "rate_limited" : "server", message, {
      status: response.status,
    });
  }
  const body: unknown = await response.json().catch(() => undefined);
  const { id } = Object(body) as { readonly id?: unknown };
  return response.ok && typeof id === "string" && /^\w{1,64}$/.test(id) ? id : undefined;
}

/**
 * Reads the certificates of a file, in PEM.
 *
 * @throws UsageError for a file without certificates, or one that cannot be read.
 */
export function readCaFile(file: string): string {
  const certificates = certificatesIn(readText(file));
  if (certificates !== undefined) return certificates.join("\n");
  throw certificatesMissing(file, PEM_FORM);
}
