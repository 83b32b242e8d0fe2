import createFetchClient, { type Client } from "openapi-fetch";
import { answer } from "./answer.ts";
import { ACCEPTED_CODINGS } from "./body.ts";
import type { paths } from "./generated/okta.ts";
import { type OnDifference, reportDifferences } from "./layers/differences.ts";
import { type Fetch, type Layer, stack } from "./layers/layer.ts";
import { orgGuard } from "./layers/org-guard.ts";
import { type RetryOptions, retry } from "./layers/retry.ts";
import { timeout } from "./layers/timeout.ts";
import { parseOrgUrl } from "./org-url.ts";
import { fillPath } from "./path.ts";
import { type SendOptions, send } from "./send.ts";
import { userAgent } from "./user-agent.ts";

/** An openapi-fetch client, typed by the contract: `client.GET("/api/v1/users", { params: { query: { limit: 10 } } })`. */
export interface OktaClient extends Client<paths> {
  /** The org's origin, e.g. `https://acme.okta.com`. */
  readonly orgUrl: string;
  /** Sends a request that the contract does not describe through the same layers, to this org only. */
  readonly fetch: Fetch;
}

export interface OktaClientOptions extends SendOptions {
  /** URL of the org, e.g. `https://acme.okta.com`. */
  readonly orgUrl: string;
  /** How each attempt authenticates, e.g. `apiToken(process.env.OKTA_API_KEY)`. */
  readonly auth: Layer;
  /** How a 429 is met. */
  readonly retry?: RetryOptions | undefined;
  /** Deadline of one attempt, its body included. Default 30,000. */
  readonly timeoutMs?: number | undefined;
  /**
   * Told of each place where an answer, success or error, differs from the contract, before the call resolves. The
   * answer itself is handed on unchanged, whatever the hook does; an attempt that is repeated is not looked at.
   */
  readonly onDifference?: OnDifference | undefined;
  /** Replaces the network: the one seam that tests use. */
  readonly fetch?: Fetch | undefined;
}

/**
 * Makes a client for one org. A request goes through retry, deadline, authentication and the guard of the org's
 * origin, and then out.
 *
 * @throws OktaError of kind `refused` for an org URL or proxy that cannot be used.
 */
export function createOktaClient(options: OktaClientOptions): OktaClient {
  const orgUrl = parseOrgUrl(options.orgUrl);
  const layers = [retry(options.retry), timeout(options.timeoutMs ?? 30_000), options.auth, orgGuard(orgUrl)];
  if (options.onDifference) layers.unshift(reportDifferences(options.onDifference));
  const layered = stack(layers, options.fetch ?? send(options));
  const fetch: Fetch = async (request) => {
    if (!request.headers.has("User-Agent")) request.headers.set("User-Agent", userAgent);
    request.headers.set("Accept-Encoding", ACCEPTED_CODINGS);
    return answer(request, await layered(request));
  };
  const client = createFetchClient<paths>({
    baseUrl: orgUrl,
    fetch,
    headers: { Accept: "application/json" },
    pathSerializer: fillPath,
    redirect: "manual",
  });
  return Object.assign(client, { orgUrl, fetch });
}
