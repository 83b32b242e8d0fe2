import { startMock } from "@okta-idm/mock";
import { expect, onTestFinished, test } from "vitest";
import { createConnector } from "../src/index.ts";

test("a connector that trusts the CA of a mock with tls reaches it, and another does not", async () => {
  const mock = await startMock({ tls: true });
  onTestFinished(() => mock.close());
  const asset = { url: mock.url, apikey: mock.apiKey };
  const input = { parameters: { limit: 1 } };
  const output = await createConnector(asset, { ca: mock.ca }).run("get_users", input);
  expect(output.status_code).toBe(200);
  const untrusting = createConnector(asset, { retry: { attempts: 1 } });
  await expect(untrusting.run("get_users", input)).rejects.toMatchObject({ kind: "network" });
});

test("advance() of the mock wakes a connector that waits for its next rate-limit window", async () => {
  const mock = await startMock({
    startTime: "2026-01-01T00:00:00Z",
    speed: 0,
    limits: { buckets: { "/api/v1/users": { limit: 1 } } },
  });
  onTestFinished(() => mock.close());
  const waits: number[] = [];
  const okta = createConnector(
    { url: mock.url, apikey: mock.apiKey },
    {
      clock: mock.clock,
      onEvent: (event) => {
        if (event.kind === "waiting") waits.push(event.waitMs);
      },
    },
  );
  const list = () => okta.run("get_users", { parameters: { limit: 1 } });

  expect((await list()).status_code).toBe(200);
  const waiting = list();
  await expect.poll(() => waits.length).toBe(1);
  expect(waits[0]).toBeGreaterThan(59_000);
  mock.advance(61_000);

  expect((await waiting).status_code).toBe(200);
  expect(mock.requests().map(({ status }) => status)).toEqual([200, 200]);
});
