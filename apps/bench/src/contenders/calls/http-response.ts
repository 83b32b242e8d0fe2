import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { token, url } from "../org.ts";

const { Agent, get } = url.startsWith("https:") ? https : http;
const agent = new Agent({ keepAlive: true });
const headers = { Authorization: `SSWS ${token}`, Accept: "application/json" };

/** Requests a user with node:http, and passes on the response before its body is read. */
export function httpResponse(
  id: string,
  take: (response: IncomingMessage) => void,
  reject: (error: Error) => void,
): void {
  get(`${url}/api/v1/users/${id}`, { agent, headers }, (response) => {
    if (response.statusCode === 200) take(response);
    else reject(new Error(`status ${response.statusCode}`));
  }).on("error", reject);
}
