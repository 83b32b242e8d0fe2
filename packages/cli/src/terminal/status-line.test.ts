import { expect, test } from "vitest";
import { note, print } from "./print.ts";
import { StatusLine } from "./status-line.ts";

const CLEAR = "\r\u001b[K";

/** A line on a terminal whose seconds pass by hand. */
function watched(columns = 80) {
  const written: string[] = [];
  const output = { write: (text: string | Buffer) => written.push(String(text)), isTTY: true, columns };
  let nowMs = 1_000_000;
  let tick: (() => void) | undefined;
  const line = new StatusLine(output, {
    now: () => nowMs,
    every(_, given) {
      tick = given;
      return () => {
        tick = undefined;
      };
    },
  });
  const pass = (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      nowMs += 1_000;
      tick?.();
    }
  };
  return { line, output, written, pass, last: () => written.at(-1), isTicking: () => tick !== undefined };
}

test("a wait is counted down behind how far the work is, and the line is taken away when it is over", () => {
  const { line, pass, last, isTicking } = watched();
  line.show(() => "312 done: 312 changed, 688 left (2 min)");
  line.wait("/api/v1/users", 59_000);
  expect(last()).toBe(`${CLEAR}312 done: 312 changed, 688 left (2 min); waiting 59 s for /api/v1/users`);
  pass(58);
  expect(last()).toContain("; waiting 1 s for /api/v1/users");
  pass(1);
  expect(last()).toBe(`${CLEAR}312 done: 312 changed, 688 left (2 min)`);
  expect(isTicking()).toBe(false);
  line.end();
  expect(last()).toBe(CLEAR);
});

test("the later of two waits is shown, and none after what waited was called off", () => {
  const { line, pass, last, isTicking } = watched();
  const life = new AbortController();
  line.wait("/api/v1/users", 59_000, life.signal);
  line.wait("/api/v1/groups", 5_000, life.signal);
  expect(last()).toBe(`${CLEAR}Waiting 59 s for the rate limit of /api/v1/users`);
  life.abort();
  pass(1);
  expect(last()).toBe(CLEAR);
  expect(isTicking()).toBe(false);
});

test("rows and messages take the place of the line", async () => {
  const { line, output, written } = watched();
  line.wait("/api/v1/users", 5_000);
  await print({ ...output, write: (text, done) => done?.(void written.push(String(text))) }, "a row\n");
  line.wait("/api/v1/users", 6_000);
  note({ stderr: output, env: {} }, "a message");
  expect(written.slice(1)).toEqual([
    CLEAR,
    "a row\n",
    `${CLEAR}Waiting 6 s for the rate limit of /api/v1/users`,
    CLEAR,
    "a message\n",
  ]);
});
