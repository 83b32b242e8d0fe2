import { type Fetch, operations } from "@okta-idm/core";

const LISTS = Object.values(operations)
  .filter(({ returns }) => returns === "list")
  .map(({ path }) => new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`));

/** A network that records the requests. It responds with this body; by default, with an empty list or object. */
export function recordingFetch(body?: unknown, init: ResponseInit = {}) {
  const requests: Request[] = [];
  const fetch: Fetch = async (request) => {
    requests.push(request);
    const { pathname } = new URL(request.url);
    const isList = request.method === "GET" && LISTS.some((path) => path.test(pathname));
    return new Response(JSON.stringify(body ?? (isList ? [] : {})), {
      headers: { "content-type": "application/json" },
      ...init,
    });
  };
  return { fetch, requests };
}

export const asset = { url: "https://acme.okta.com", apikey: "test-key" };
