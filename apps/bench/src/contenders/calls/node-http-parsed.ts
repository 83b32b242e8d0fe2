import { Agent, get } from "node:http";
import { token, url } from "../org.ts";
import type { ReadUser } from "./read-user.ts";

const agent = new Agent({ keepAlive: true });
const headers = { Authorization: `SSWS ${token}`, Accept: "application/json" };

/** As little as a client can do that hands the user on. */
export const readUser: ReadUser = (id) =>
  new Promise((resolve, reject) => {
    get(`${url}/api/v1/users/${id}`, { agent, headers }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`status ${answer.statusCode}`));
      const pieces: Buffer[] = [];
      answer
        .on("data", (piece: Buffer) => pieces.push(piece))
        .on("end", () => resolve(JSON.parse(Buffer.concat(pieces).toString())));
    }).on("error", reject);
  });
