import { apiToken, createOktaClient, unwrap } from "@okta-idm/core";
import { token, url } from "../org.ts";
import type { ReadUser } from "./read-user.ts";

const okta = createOktaClient({ orgUrl: url, auth: apiToken(token) });

export const readUser: ReadUser = (userId) =>
  unwrap(okta.GET("/api/v1/users/{userId}", { params: { path: { userId } } }));
