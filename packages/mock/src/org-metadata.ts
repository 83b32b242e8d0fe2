import type { WireRequest } from "./http/exchange.ts";
import { madeUpId } from "./org/made-up-id.ts";
import type { OrgAnswer } from "./org/org.ts";

/** Where an org says who it is, without a sign-in: Okta's `getWellknownOrgMetadata`. */
export const METADATA_PATH = "/.well-known/okta-organization";

/** The id of the org is the same by whatever host it is reached. */
export function orgMetadata({ origin }: WireRequest, seed: number): OrgAnswer {
  const body = {
    id: madeUpId("00o", seed, 1),
    _links: { organization: { href: origin } },
    pipeline: "idx",
    settings: { analyticsCollectionEnabled: false, bugReportingEnabled: false, omEnabled: false },
  };
  return { status: 200, headers: [], body };
}
