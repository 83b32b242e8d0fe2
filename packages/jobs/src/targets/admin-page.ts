import { checkOptions, HttpRequest, type KnownOptions, type OktaClient } from "@okta-idm/core";
import { jobsError } from "../errors.ts";
import type { TargetType } from "./target.ts";

export interface AdminPageOptions {
  /** The key of an app's kind, `name` in the API. It is a part of the page's address. */
  readonly appName?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

const OPTIONS: KnownOptions<AdminPageOptions> = { appName: true, signal: true };

/**
 * Okta's domains. Every org has a host in one of them, also with a custom domain.
 *
 * @see https://developer.okta.com/docs/guides/find-your-domain/
 */
const OKTA_HOST = /^([a-z0-9-]+)\.(okta\.com|oktapreview\.com|okta-emea\.com|okta-gov\.com|okta\.mil)$/;

/**
 * Returns the address of a user's, group's or app's page in the Admin Console.
 *
 * The Admin Console of `acme.okta.com` is `acme-admin.okta.com` (https://developer.okta.com/docs/guides/find-your-domain/).
 * For an org with a custom domain, one request reads the host at Okta (`getWellknownOrgMetadata`). The paths are those of
 * the console. Okta does not document them.
 *
 * @throws OktaError of kind `refused` if the org has no host at Okta, such as a mock.
 */
export async function adminPage(
  client: OktaClient,
  target: { readonly type: TargetType; readonly id: string },
  options: AdminPageOptions = {},
): Promise<string> {
  checkOptions("adminPage", OPTIONS, options);
  const { appName, signal } = options;
  const own = OKTA_HOST.exec(new URL(client.orgUrl).host);
  const [, org, domain] = own ?? OKTA_HOST.exec(await oktaHostOf(client, signal)) ?? [];
  if (org === undefined) {
    const { host } = new URL(client.orgUrl);
    throw jobsError("noAdminPage", host);
  }
  return `https://${org}-admin.${domain}/admin/${pathOf(target, appName)}`;
}

function pathOf(target: { readonly type: TargetType; readonly id: string }, appName?: string): string {
  const id = encodeURIComponent(target.id);
  if (target.type === "user") return `user/profile/view/${id}`;
  if (target.type === "group") return `group/${id}`;
  // Without the kind, the closest page is the list of apps.
  return appName === undefined ? "apps/active" : `app/${encodeURIComponent(appName)}/instance/${id}/`;
}

/** The org's host at Okta. */
async function oktaHostOf(client: OktaClient, signal: AbortSignal | undefined): Promise<string> {
  const request = new HttpRequest(`${client.orgUrl}/.well-known/okta-organization`, signal ? { signal } : {});
  const response = await client.fetch(request);
  const body: unknown = response.ok ? await response.json().catch(() => undefined) : undefined;
  const { href } = Object(Object(Object(body)._links).organization) as { readonly href?: unknown };
  return typeof href === "string" && URL.canParse(href) ? new URL(href).host : "";
}
