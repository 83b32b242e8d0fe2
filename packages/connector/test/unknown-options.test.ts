import { expect, test } from "vitest";
import { collectEvents, createConnector, exportEvents, FileSink, WebhookSink } from "../src/index.ts";

const asset = { url: "https://acme.okta.com", apikey: "key" };

test.each<[string, () => unknown, string]>([
  ["createConnector", () => createConnector(asset, { rateLimits: {} } as never), 'Did you mean "rateLimit"?'],
  ["createConnector", () => createConnector(asset, { verifyTls: false } as never), "Known options: "],
  [
    "The asset",
    () => createConnector({ ...asset, verify_sll: false } as never),
    'Did you mean "verify_ssl"?',
  ],
  ["FileSink", () => new FileSink("x", { gizp: true } as never), 'Did you mean "gzip"?'],
  [
    "WebhookSink",
    () => new WebhookSink("https://x.example", { deadletterFile: "x" } as never),
    'Did you mean "deadLetterFile"?',
  ],
  [
    "run",
    () => createConnector(asset).runJson("get_users", {}, { singal: null } as never),
    'Did you mean "signal"?',
  ],
  ["exportEvents", () => exportEvents({ from: "2026-01-01" } as never), "Known options: "],
  ["exportEvents", () => exportEvents({ untill: "2026-01-01" } as never), 'Did you mean "until"?'],
  ["collectEvents", () => collectEvents({ checkpont: "x" } as never), 'Did you mean "checkpoint"?'],
])("%s rejects an option that it does not have", async (of, call, next) => {
  const outcome = (async () => call())();
  await expect(outcome).rejects.toMatchObject({
    kind: "refused",
    message: expect.stringMatching(`^${of} has no option ".*${next.replace("?", "\\?")}`),
  });
});
