// Installs public clients for Okta in a temporary folder and runs their own code against the mock. Prints a table of the
// results, or writes it into the README of the mock. Not a part of CI, because it downloads code of others.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startMock } from "@okta-idm/mock";
import { clients } from "./clients.js";
import { checkout, install, outcomes } from "./sources.js";
import { table, withTable } from "./table.js";

const README = fileURLToPath(new URL("../../../packages/mock/README.md", import.meta.url));
const USAGE = `Usage: pnpm --dir apps/clients clients [options]

Options:
  --only <name>                Run this client only; may be given several times
  --checkout <repository=dir>  Use this checkout instead of cloning, e.g.
                               okta/okta-sdk-nodejs=../okta-sdk-nodejs
  --keep                       Keep the temporary folder
  --write                      Write the table into packages/mock/README.md

Clients: ${clients.map(({ name }) => name).join(", ")}
`;

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true },
    checkout: { type: "string", multiple: true, default: [] },
    keep: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}

const checkouts = new Map(values.checkout.map((given) => given.split(/=(.*)/s).slice(0, 2)));
const chosen = clients.filter(({ name }) => values.only === undefined || values.only.includes(name));
const folder = await mkdtemp(join(tmpdir(), "okta-idm-clients-"));
const rows = [];
try {
  for (const client of chosen) {
    process.stderr.write(`${client.name}: installing\n`);
    const home = join(folder, client.folder);
    const sources = {};
    for (const source of client.repositories ?? []) {
      sources[source.repository] = await checkout(source, join(home, "sources"), checkouts);
    }
    await install(client, home, sources);
    process.stderr.write(`${client.name}: running\n`);
    const mock = await startMock({
      allowOldSince: true,
      limits: { buckets: { "*": { limit: 1_000_000 } } },
    });
    try {
      const results = await outcomes(client, { home, sources, url: mock.url, apiKey: mock.apiKey });
      const passed = results.filter(({ ok }) => ok).length;
      for (const { name, ok, error } of results) {
        if (!ok) process.stderr.write(`  not ok: ${name}: ${String(error).split("\n")[0]}\n`);
      }
      process.stderr.write(`${client.name}: ${passed} of ${results.length}\n`);
      rows.push({ client, passed, total: results.length });
    } finally {
      await mock.close();
    }
  }
} finally {
  if (values.keep) process.stderr.write(`Kept ${folder}\n`);
  else await rm(folder, { recursive: true, force: true });
}

if (values.write) await writeFile(README, withTable(await readFile(README, "utf8"), table(rows)));
else process.stdout.write(`${table(rows)}\n`);
