import { expect, test } from "vitest";
import { Interrupted } from "../interrupted.ts";
import { readAll } from "./read-input.ts";

test("waiting for the end of standard input can be interrupted", async () => {
  const life = new AbortController();
  const stdin = (async function* () {
    yield "{";
    life.abort(new Interrupted());
    await new Promise(() => {});
  })();
  await expect(readAll({ stdin, signal: life.signal })).rejects.toBeInstanceOf(Interrupted);
  await expect(readAll({ stdin, signal: life.signal })).rejects.toBeInstanceOf(Interrupted);
});
