import ky from "ky";
import { token, url } from "../org.ts";
import type { ReadUser } from "./read-user.ts";

const client = ky.create({ prefixUrl: url, headers: { Authorization: `SSWS ${token}` } });

export const readUser: ReadUser = (id) => client.get(`api/v1/users/${id}`).json();
