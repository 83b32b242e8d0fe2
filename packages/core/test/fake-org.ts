import { apiToken, createOktaClient, type OktaClient, type OktaClientOptions } from "../src/index.ts";
import { hastyClock } from "./fake-clock.ts";

export const orgUrl = "https://acme.okta.com";

interface FakeOrg {
  readonly client: OktaClient;
  /** What reached the bottom of the layers, in order. */
  readonly requests: readonly Request[];
}

/** A client whose network is a function, and what it was asked. */
export function fakeOrg(
  respond: (request: Request) => Response | Promise<Response>,
  options: Partial<OktaClientOptions> = {},
): FakeOrg {
  const requests: Request[] = [];
  const client = createOktaClient({
    orgUrl,
    auth: apiToken("00hunter2"),
    clock: hastyClock(),
    ...options,
    fetch: async (request) => {
      if (requests.push(request) > 1_000) throw new Error("a thousand requests: this would never end");
      return respond(request);
    },
  });
  return { client, requests };
}

/** Where each request went, without the org's origin. */
export function pathsOf(requests: readonly Request[]): string[] {
  return requests.map(({ url }) => url.replace(orgUrl, ""));
}
