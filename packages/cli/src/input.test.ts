import { expect, test } from "vitest";
import { readAll } from "./input.ts";
import { Interrupted } from "./interrupted.ts";

test("whoever waits for the end of standard input can be interrupted", async () => {
  const life = new AbortController();
  const stdin = (async function* () {
    yield "{";
    life.abort(new Interrupted());
    await new Promise(() => {});
  })();
  await expect(readAll({ stdin, signal: life.signal })).rejects.toBeInstanceOf(Interrupted);
  await expect(readAll({ stdin, signal: life.signal })).rejects.toBeInstanceOf(Interrupted);
});
