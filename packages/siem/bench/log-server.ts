// A log of made-up events, in its own process, so that its CPU time is not counted.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startMock } from "@okta-idm/mock";

const pages = Number(process.argv[2]);
const mock = await startMock({ events: 1_000 });
const since = new Date(mock.now() - 30 * 86_400_000).toISOString();
const response = await fetch(`${mock.url}/api/v1/logs?since=${since}&limit=1000`, {
  headers: { Authorization: `SSWS ${mock.apiKey}` },
});
const events = (await response.json()) as { uuid: string; published: string }[];
await mock.close();
const lines = Array.from({ length: 1_000 }, (_, index) => JSON.stringify(events[index % events.length]));

const server = createServer((request, answer) => {
  const page = Number(/after=(\d+)/.exec(request.url ?? "")?.[1] ?? 0);
  const published = new Date(Date.parse("2026-11-01T00:00:00Z") + page * 1_000).toISOString();
  const body = lines.map((line, index) =>
    line
      .replace(/"uuid":"[^"]+"/, `"uuid":"${page}-${index}"`)
      .replace(/"published":"[^"]+"/, `"published":"${published}"`),
  );
  const next = `<http://${request.headers.host}/api/v1/logs?after=${page + 1}>; rel="next"`;
  answer.writeHead(200, {
    "Content-Type": "application/json",
    "X-Rate-Limit-Limit": "1000000",
    "X-Rate-Limit-Remaining": "999999",
    "X-Rate-Limit-Reset": "1",
    ...(page + 1 < pages && { Link: next }),
  });
  answer.end(page < pages ? `[${body.join(",")}]` : "[]");
}).listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ url: `http://127.0.0.1:${port}`, sample: lines });
});
