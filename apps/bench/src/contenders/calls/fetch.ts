import { token, url } from "../org.ts";
import type { ReadUser } from "./read-user.ts";

const headers = { Authorization: `SSWS ${token}`, Accept: "application/json" };

export const readUser: ReadUser = async (id) => {
  const response = await fetch(`${url}/api/v1/users/${id}`, { headers });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
};
