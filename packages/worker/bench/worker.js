// Runs a built worker. The argument holds orgs and options as JSON. The port for metrics goes to standard output.
import { createServer } from "node:http";
import { setFlagsFromString } from "node:v8";

// As the command does.
setFlagsFromString("--semi-space-growth-factor=1");
const { apiToken } = await import("@okta-idm/core");
const { startWorker } = await import("../dist/index.js");

const { redis, orgs, ...options } = JSON.parse(process.argv[2]);
const worker = await startWorker({
  redis: { url: redis },
  orgs: orgs.map(({ url, apiKey }) => ({ client: { orgUrl: url, auth: apiToken(apiKey) } })),
  log: () => {},
  ...options,
});
const server = createServer(async (_, response) => response.end(await worker.metrics.registry.metrics()));
server.listen(0, "127.0.0.1", () => process.stdout.write(`${server.address().port}\n`));
process.on("SIGTERM", async () => {
  await worker.stop();
  process.exit();
});
