import { HttpRequest, type HttpRequestInit, HttpResponse, type OAuthOptions, oauth } from "../src/index.ts";
import { clockOf } from "./fake-clock.ts";
import { orgUrl } from "./fake-org.ts";
import { p256, pem } from "./signing-keys.ts";

type Respond = (request: HttpRequest, count: number) => Response | Promise<Response>;

interface TokenOrgOptions extends Partial<OAuthOptions> {
  /** Responds at the token endpoint. `count` is 1 for the first request. Default: {@link granted}. */
  readonly onTokenRequest?: Respond;
  /** Responds to all other requests. Default: an empty list. */
  readonly onCall?: Respond;
}

/** The layer of a service app over two functions as network, and its requests. The test controls the clock. */
export function tokenOrg({ onTokenRequest, onCall, ...options }: TokenOrgOptions = {}) {
  const time = { nowMs: Date.parse("2026-11-23T10:00:00Z") };
  const clock = clockOf(() => time.nowMs);
  const tokenRequests: { readonly form: URLSearchParams; readonly headers: Headers; readonly url: string }[] =
    [];
  const calls: HttpRequest[] = [];
  const layer = oauth({
    clientId: "0oaApp",
    privateKey: pem(p256),
    keyId: "k1",
    scopes: ["okta.users.read"],
    clock,
    ...options,
  });
  const network = async (request: HttpRequest) => {
    if (new URL(request.url).pathname !== "/oauth2/v1/token") {
      calls.push(request);
      return onCall?.(request, calls.length) ?? Response.json([]);
    }
    const { headers, url } = request;
    tokenRequests.push({ form: new URLSearchParams(String(request.body)), headers, url });
    const bound = headers.has("DPoP");
    return (
      onTokenRequest?.(request, tokenRequests.length) ??
      granted({ access_token: `token-${tokenRequests.length}`, bound })
    );
  };
  const fetch = layer(async (request) => HttpResponse.from(request, await network(request)));
  /** Calls the API. Returns the status and the last token. */
  const call = async (path = "/api/v1/users", init?: HttpRequestInit) => {
    const { status } = await fetch(new HttpRequest(orgUrl + path, init));
    return { status, authorization: calls.at(-1)?.headers.get("Authorization") };
  };
  return { time, clock, layer, fetch, call, tokenRequests, calls };
}

/** A token response. */
export function granted({
  bound = true,
  ...members
}: {
  bound?: boolean;
  [member: string]: unknown;
} = {}): Response {
  return Response.json({
    token_type: bound ? "DPoP" : "Bearer",
    expires_in: 3600,
    access_token: "token",
    scope: "okta.users.read",
    ...members,
  });
}

/** An error of a token endpoint. */
export function refused(status: number, error: string, headers: Record<string, string> = {}): Response {
  return Response.json({ error, error_description: `The ${error}.` }, { status, headers });
}

/** Okta's error. */
export function oktaRefusal(
  status: number,
  errorCode: string,
  headers: Record<string, string> = {},
): Response {
  return Response.json({ errorCode, errorSummary: "…", errorId: "oae1" }, { status, headers });
}
