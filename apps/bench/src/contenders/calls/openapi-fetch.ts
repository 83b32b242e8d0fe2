import type { paths } from "@okta-idm/core";
import createClient from "openapi-fetch";
import { token, url } from "../org.ts";
import type { ReadUser } from "./read-user.ts";

const okta = createClient<paths>({ baseUrl: url, headers: { Authorization: `SSWS ${token}` } });

export const readUser: ReadUser = async (userId) => {
  const { data, response } = await okta.GET("/api/v1/users/{userId}", { params: { path: { userId } } });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return data;
};
