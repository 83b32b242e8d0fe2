// The limit of a list: pages as they are, one after the other, to a file or the standard output: `bytes.js <path>`.
import { Agent, get, type IncomingMessage } from "node:http";
import { pipeline } from "node:stream/promises";
import { token, url } from "./org.ts";
import { openOutput } from "./write-rows.ts";

const [path = "", file] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });
const headers = { Authorization: `SSWS ${token}`, Accept: "application/json" };
const output = openOutput(file);

for (let link: string | undefined = url + path; link; ) {
  const answer: IncomingMessage = await new Promise((resolve, reject) => {
    get(link as string, { agent, headers }, resolve).on("error", reject);
  });
  if (answer.statusCode !== 200) throw new Error(`status ${answer.statusCode}`);
  await pipeline(answer, output, { end: false });
  output.write("\n");
  link = /<([^>]*)>; rel="next"/.exec(String(answer.headers["link"]))?.[1];
}
agent.destroy();
if (output !== process.stdout) output.end();
