import axios from "axios";
import { token, url } from "../org.ts";
import type { ReadUser } from "./read-user.ts";

const client = axios.create({
  baseURL: url,
  headers: { Authorization: `SSWS ${token}` },
});

export const readUser: ReadUser = async (id) => (await client.get(`/api/v1/users/${id}`)).data;
