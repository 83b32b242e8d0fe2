import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { token, url } from "../org.ts";

const { Agent, get } = url.startsWith("https:") ? https : http;
const agent = new Agent({ keepAlive: true });
const headers = { Authorization: `SSWS ${token}`, Accept: "application/json" };

/** Requests a user with node:http, and returns the response with an unread body. */
export function httpAnswer(
  id: string,
  take: (answer: IncomingMessage) => void,
  reject: (error: Error) => void,
): void {
  get(`${url}/api/v1/users/${id}`, { agent, headers }, (answer) => {
    if (answer.statusCode === 200) take(answer);
    else reject(new Error(`status ${answer.statusCode}`));
  }).on("error", reject);
}
