// The limit of a whole call: `node-http.js [certificate file]` gets a user and prints it.
import { readFileSync } from "node:fs";
import { get as getPlain } from "node:http";
import { token, url } from "../org.ts";

const [caFile] = process.argv.slice(2);
const { get } = url.startsWith("https:") ? await import("node:https") : { get: getPlain };
const ca = caFile && readFileSync(caFile);
const headers = { Authorization: `SSWS ${token}`, Accept: "application/json" };
get(`${url}/api/v1/users?limit=1`, { agent: false, headers, ...(ca && { ca }) }, (answer) => {
  answer.setEncoding("utf8");
  let body = "";
  answer.on("data", (text: string) => {
    body += text;
  });
  answer.on("end", () => process.stdout.write(`${JSON.stringify(JSON.parse(body))}\n`));
});
