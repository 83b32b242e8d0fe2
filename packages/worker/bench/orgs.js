// Many small orgs in one process, so that the benchmark measures the worker. Users have only a status.
import { createServer } from "node:http";

const count = Number(process.argv[2]);
let calls = 0;
const servers = Array.from({ length: count }, () => {
  const suspended = new Set();
  return createServer((request, response) => {
    calls += 1;
    const [, , , , id = "", verb] = request.url.split("/");
    if (verb === "lifecycle") suspended.add(id);
    const status = suspended.has(id) ? "SUSPENDED" : "ACTIVE";
    const profile = { login: `${id}@example.com`, email: `${id}@example.com` };
    const body = JSON.stringify(
      verb === undefined ? { id, status, profile, created: "2024-01-01T00:00:00.000Z" } : {},
    );
    response.writeHead(200, {
      "Content-Type": "application/json",
      "X-Rate-Limit-Limit": "1000000",
      "X-Rate-Limit-Remaining": "999999",
      "X-Rate-Limit-Reset": String(Math.ceil(Date.now() / 1_000) + 30),
    });
    request.resume().on("end", () => response.end(body));
  });
});
const ports = await Promise.all(
  servers.map(
    (server) => new Promise((done) => server.listen(0, "127.0.0.1", () => done(server.address().port))),
  ),
);
process.stdout.write(`${JSON.stringify(ports)}\n`);
// Each line of input gets the number of calls as a line of output.
process.stdin.on("data", () => process.stdout.write(`${calls}\n`));
