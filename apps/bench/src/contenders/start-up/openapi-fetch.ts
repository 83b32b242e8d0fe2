import type { paths } from "@okta-idm/core";
import createClient from "openapi-fetch";
import { token, url } from "../org.ts";

const okta = createClient<paths>({ baseUrl: url, headers: { Authorization: `SSWS ${token}` } });
const { data } = await okta.GET("/api/v1/users", { params: { query: { limit: 1 } } });
process.stdout.write(`${JSON.stringify(data)}\n`);
