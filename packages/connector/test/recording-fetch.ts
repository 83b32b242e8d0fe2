import type { Fetch } from "@okta-idm/core";

/** A network that keeps the requests it was given, and answers each with the same body. */
export function recordingFetch(body: unknown = {}, init: ResponseInit = {}) {
  const requests: Request[] = [];
  const fetch: Fetch = async (request) => {
    requests.push(request);
    return new Response(JSON.stringify(body), {
      headers: { "content-type": "application/json" },
      ...init,
    });
  };
  return { fetch, requests };
}

export const asset = { url: "https://acme.okta.com", apikey: "test-key" };
