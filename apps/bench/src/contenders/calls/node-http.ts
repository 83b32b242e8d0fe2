import { Agent, get } from "node:http";
import { token, url } from "../org.ts";
import type { ReadUser } from "./read-user.ts";

const agent = new Agent({ keepAlive: true });
const headers = { Authorization: `SSWS ${token}`, Accept: "application/json" };

/** What core stands on, with nothing on top. */
export const readUser: ReadUser = (id) =>
  new Promise((resolve, reject) => {
    get(`${url}/api/v1/users/${id}`, { agent, headers }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`status ${answer.statusCode}`));
      answer.on("data", () => {}).on("end", resolve);
    }).on("error", reject);
  });
