import { apiToken, createOktaClient, unwrap } from "@okta-idm/core";
import { token, url } from "../org.ts";
import type { ReadUser } from "./read-user.ts";

// As many concurrent requests as the others: the default of the limiter is 25.
const okta = createOktaClient({ orgUrl: url, auth: apiToken(token), rateLimit: { concurrency: 64 } });

export const readUser: ReadUser = (userId) =>
  unwrap(okta.GET("/api/v1/users/{userId}", { params: { path: { userId } } }));
