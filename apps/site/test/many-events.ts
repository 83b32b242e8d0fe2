import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConnector, outputBody } from "@okta-idm/connector";
import type { Mock } from "@okta-idm/mock";
import { onTestFinished } from "vitest";

/** Writes a log in the format of an export. It repeats the events of the mock, each time a little later. */
export async function writeManyEvents(mock: Mock, count: number): Promise<string> {
  const okta = createConnector({ url: mock.url, apikey: mock.apiKey });
  const since = new Date(Date.now() - 40 * 86_400_000).toISOString();
  const output = await okta.run("get_events", {
    parameters: { since, until: new Date().toISOString(), limit: 1000 },
  });
  const events = (outputBody(output) as { readonly published: string }[]).map((event) => ({
    at: Date.parse(event.published),
    parts: JSON.stringify(event).split(JSON.stringify(event.published)),
  }));
  const folder = await mkdtemp(join(tmpdir(), "okta-idm-site-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, "many.ndjson");
  const file = createWriteStream(path);
  for (let written = 0; written < count; ) {
    const lines = events
      .slice(0, count - written)
      .map(({ at, parts }) => parts.join(JSON.stringify(new Date(at + written).toISOString())));
    written += lines.length;
    if (!file.write(`${lines.join("\n")}\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
  return path;
}
