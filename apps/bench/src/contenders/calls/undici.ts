import { request } from "undici";
import { token, url } from "../org.ts";
import type { ReadUser } from "./read-user.ts";

const headers = { Authorization: `SSWS ${token}`, Accept: "application/json" };

/** The upper bound: the body is discarded. */
export const readUser: ReadUser = async (id) => {
  const { statusCode, body } = await request(`${url}/api/v1/users/${id}`, { headers });
  if (statusCode !== 200) throw new Error(`status ${statusCode}`);
  await body.dump();
};
