import { createOktaClient, HttpRequest, type Layer, OktaError } from "@okta-idm/core";
import { readCaFile } from "./ca-file.ts";

/** How an org is reached. */
export interface Reached {
  readonly url: string;
  readonly proxy: string | undefined;
  readonly caFile: string | undefined;
  readonly verifyTls: boolean;
  readonly verifyProxy: boolean;
}

const NO_SIGN_IN: Layer = (next) => next;

/**
 * The id of the org at a URL, which is the same by whatever host it is reached. Okta tells it without a sign-in, so no
 * credentials are sent. Undefined if the server does not say, as one that is not Okta's.
 *
 * Source: `getWellknownOrgMetadata` of Okta's Management API.
 *
 * @throws OktaError if the org could not be asked: nobody knows which one it is then.
 */
export async function readOrgId(
  { url, proxy, caFile, verifyTls, verifyProxy }: Reached,
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
    const message = `Could not find out which org ${client.orgUrl} is: it answered ${response.status}`;
    throw new OktaError(response.status === 429 ? "rate_limited" : "server", message, {
      status: response.status,
    });
  }
  const body: unknown = await response.json().catch(() => undefined);
  const { id } = Object(body) as { readonly id?: unknown };
  return response.ok && typeof id === "string" && /^\w{1,64}$/.test(id) ? id : undefined;
}
