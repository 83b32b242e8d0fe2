import type { Fetch } from "@okta-idm/core";

/** A network that keeps the requests it was given, and answers each with this body, or an empty list or object. */
export function recordingFetch(body?: unknown, init: ResponseInit = {}) {
  const requests: Request[] = [];
  const fetch: Fetch = async (request) => {
    requests.push(request);
    const isList = /^\/api\/v1\/(users|groups|apps|logs)$/.test(new URL(request.url).pathname);
    return new Response(JSON.stringify(body ?? (isList ? [] : {})), {
      headers: { "content-type": "application/json" },
      ...init,
    });
  };
  return { fetch, requests };
}

export const asset = { url: "https://acme.okta.com", apikey: "test-key" };
