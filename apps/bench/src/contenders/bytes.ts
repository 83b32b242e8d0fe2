// Pipes the pages of a list one after the other, decompressed and without parsing, to a file or standard output:
// `bytes.js <path> [file]`.
import { createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { token, url } from "./org.ts";

const [path = "", file] = process.argv.slice(2);
const { Agent, get } = url.startsWith("https:") ? https : http;
const agent = new Agent({ keepAlive: true });
const headers = { Authorization: `SSWS ${token}`, Accept: "application/json", "Accept-Encoding": "gzip" };

async function* pages() {
  for (let link: string | undefined = url + path; link; ) {
    const response: IncomingMessage = await new Promise((resolve, reject) => {
      get(link as string, { agent, headers }, resolve).on("error", reject);
    });
    if (response.statusCode !== 200) throw new Error(`status ${response.statusCode}`);
    yield* response.headers["content-encoding"] === "gzip" ? response.pipe(createGunzip()) : response;
    yield "\n";
    link = /<([^>]*)>; rel="next"/.exec(String(response.headers["link"]))?.[1];
  }
}

if (file === undefined) await pipeline(pages(), process.stdout, { end: false });
else {
  await pipeline(pages(), createWriteStream(file));
  // Synced, as an export is.
  const written = await open(file, "r+");
  await written.datasync();
  await written.close();
}
agent.destroy();
