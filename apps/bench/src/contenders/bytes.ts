// The limit of a list: pages as they are, one after the other, to a file or the standard output: `bytes.js <path>`.
import { Agent, get, type IncomingMessage } from "node:http";
import { token, url } from "./org.ts";
import { openOutput, writeAll } from "./write-rows.ts";

const [path = "", file] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });
const headers = { Authorization: `SSWS ${token}`, Accept: "application/json" };
const output = openOutput(file);

for (let link: string | undefined = url + path; link; ) {
  const answer: IncomingMessage = await new Promise((resolve, reject) => {
    get(link as string, { agent, headers }, resolve).on("error", reject);
  });
  if (answer.statusCode !== 200) throw new Error(`status ${answer.statusCode}`);
  for await (const bytes of answer) writeAll(output, bytes);
  writeAll(output, Buffer.from("\n"));
  link = /<([^>]*)>; rel="next"/.exec(String(answer.headers["link"]))?.[1];
}
agent.destroy();
