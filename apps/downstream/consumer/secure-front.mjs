// A TLS proxy in front of an org, with a certificate that no machine trusts by default.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { request as ask } from "node:http";
import { createServer } from "node:https";

export const CA = readFileSync("ca.pem", "utf8");

/** @param hears is called for each request, and decides whether it is lost. */
export async function secureFront(org, hears) {
  const server = createServer({ key: readFileSync("key.pem"), cert: CA }, (request, response) => {
    if (hears(request) === "lost") return void response.destroy();
    const { method, url, headers } = request;
    const passedOn = ask(org + url, { method, headers }, (answer) => {
      // The org has no TLS, so its links have to be changed.
      const fields = answer.rawHeaders.map((text) => text.replace(`http://${headers.host}`, front.url));
      response.writeHead(answer.statusCode, fields);
      answer.pipe(response);
    });
    request.pipe(passedOn);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const front = {
    url: `https://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return front;
}
