import { apiToken, createOktaClient, type OktaClient, type OktaClientOptions } from "../src/index.ts";
import { hastyClock } from "./fake-clock.ts";

export const orgUrl = "https://acme.okta.com";

interface FakeOrg {
  readonly client: OktaClient;
  /** The requests that reached the bottom of the layers, in order. */
  readonly requests: readonly Request[];
}

/** A client with a function as its network, and the requests to it. */
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

/** Path and query of each request. */
export function pathsOf(requests: readonly Request[]): string[] {
  return requests.map(({ url }) => url.replace(orgUrl, ""));
}
