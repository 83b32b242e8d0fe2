import { request } from "undici";
import { token, url } from "../org.ts";
import type { ReadUser } from "./read-user.ts";

const headers = { Authorization: `SSWS ${token}`, Accept: "application/json" };

/** The limit: the body is read and thrown away. */
export const readUser: ReadUser = async (id) => {
  const { statusCode, body } = await request(`${url}/api/v1/users/${id}`, { headers });
  if (statusCode !== 200) throw new Error(`status ${statusCode}`);
  await body.dump();
};
