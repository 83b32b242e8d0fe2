import got from "got";
import { token, url } from "../org.ts";
import type { ReadUser } from "./read-user.ts";

const client = got.extend({
  prefixUrl: url,
  headers: { authorization: `SSWS ${token}` },
});

export const readUser: ReadUser = (id) => client.get(`api/v1/users/${id}`).json();
