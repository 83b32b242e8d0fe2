import type { Clock } from "../http/clock.ts";
import type { Send } from "../http/layer.ts";
import type { HttpRequest } from "../http/request.ts";
import { type Access, sendAuthorized } from "./authorized-call.ts";
import { proofSigner, prover } from "./dpop-proof.ts";
import { fetchToken } from "./fetch-token.ts";
import { orgClock } from "./org-clock.ts";
import type { ServiceApp } from "./service-app.ts";
import { tokenCache } from "./token-cache.ts";
import { type OnToken, tell } from "./token-grant.ts";

/** How a service app gets at the API. */
export interface ServiceAccessOptions {
  readonly dpop: boolean;
  readonly onToken: OnToken | undefined;
  readonly clock: Clock;
}

/** Sends requests as a service app: what it takes is kept for each org, but for the DPoP key, which is one. */
export function serviceAccess(app: ServiceApp, { dpop, onToken, clock: local }: ServiceAccessOptions) {
  const sign = dpop ? proofSigner() : undefined;
  const accesses = new Map<string, Access>();

  function accessTo(origin: string): Access {
    const clock = orgClock(local);
    const endpoint = { origin, app, clock, prover: sign && prover(sign, clock) };
    const tokens = tokenCache(async (next, signal) => {
      const token = await fetchToken(endpoint, next, signal);
      if (onToken) tell(onToken, token, origin, app.scopes);
      return token;
    }, local);
    return { tokens, clock, prover: sign && prover(sign, clock) };
  }

  return (request: HttpRequest, next: Send): Promise<Response> => {
    const { origin } = new URL(request.url);
    const access = accesses.get(origin) ?? accessTo(origin);
    accesses.set(origin, access);
    return sendAuthorized(request, access, next);
  };
}
