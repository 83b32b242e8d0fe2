import { expect, test } from "vitest";
import { ask, mockWith } from "./ask.ts";

test("advance() ends a client's wait on mock.clock", async () => {
  const mock = await mockWith({ startTime: "2026-01-01T00:00:00Z", speed: 0 });
  const limits = await ask(mock, "/api/v1/users");
  const reset = Number(limits.headers["x-rate-limit-reset"]) * 1_000;
  const waiting = mock.clock.sleep(reset - mock.clock.now());
  mock.advance(60_000);
  await waiting;
  expect(mock.clock.now()).toBe(Date.parse("2026-01-01T00:01:00Z"));
});

test("close() ends all waits on mock.clock", async () => {
  const mock = await mockWith({ speed: 0 });
  const waiting = mock.clock.sleep(60_000);
  await mock.close();
  await waiting;
});

test("startTime sets the org's clock", async () => {
  const mock = await mockWith({ startTime: "2030-05-06T07:08:09Z", speed: 0 });
  const user = "/api/v1/users/00u1ana2ferreira3Q5d";
  const { headers } = await ask(mock, `${user}/lifecycle/suspend`, { method: "POST" });
  expect(headers.date).toBe("Mon, 06 May 2030 07:08:09 GMT");
  expect((await ask(mock, user)).json().statusChanged).toBe("2030-05-06T07:08:09.000Z");
});
