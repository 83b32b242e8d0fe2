import { expect, test } from "vitest";
import { systemClock } from "./clock.ts";

test("an aborted wait rejects at once, with the reason of the caller", async () => {
  const reason = new Error("changed my mind");
  await expect(systemClock.sleep(60_000, AbortSignal.abort(reason))).rejects.toBe(reason);
  const caller = new AbortController();
  const wait = systemClock.sleep(60_000, caller.signal);
  caller.abort(reason);
  await expect(wait).rejects.toBe(reason);
});
