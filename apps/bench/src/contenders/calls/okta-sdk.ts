import okta from "@okta/okta-sdk-nodejs";
import { token, url } from "../org.ts";
import type { ReadUser } from "./read-user.ts";

const client = new okta.Client({ orgUrl: url, token });

export const readUser: ReadUser = (userId) => client.userApi.getUser({ userId });
