import { expect, test } from "vitest";
import { note, print } from "./print.ts";
import { progress, StatusLine } from "./progress.ts";

/** Progress with a clock that the test sets. */
function watched(stderr: object, stdout: object = {}, env = {}) {
  const written: string[] = [];
  let nowMs = 1_000_000;
  const io = {
    stderr: { write: (text: string) => written.push(text), ...stderr },
    stdout: { write: () => {}, ...stdout },
    env,
  };
  const shown = progress(io, () => nowMs);
  return { written, shown, after: (ms: number) => (nowMs += ms) };
}

test("on a terminal, progress is one line that changes at most ten times a second, and is removed", () => {
  const { written, shown, after } = watched({ isTTY: true, columns: 10 });
  shown.update(() => "200 users");
  shown.update(() => "never made up");
  after(100);
  shown.update(() => "400 users and more");
  shown.clear();
  shown.clear();
  expect(written).toEqual(["\r\u001b[K200 users", "\r\u001b[K400 users", "\r\u001b[K"]);
});

test.each([
  ["a file", {}, {}],
  ["a dumb terminal", { isTTY: true }, { TERM: "dumb" }],
])("in %s, progress is a line every ten seconds", (_, stderr, env) => {
  const { written, shown, after } = watched(stderr, {}, env);
  shown.update(() => "at once");
  after(9_999);
  shown.update(() => "nearly");
  after(1);
  shown.update(() => "600 users");
  shown.clear();
  expect(written).toEqual(["600 users\n"]);
});

test("there is no progress if rows go to the same terminal", () => {
  const { written, shown, after } = watched({ isTTY: true }, { isTTY: true });
  after(60_000);
  shown.update(() => "x");
  shown.clear();
  expect(written).toEqual([]);
});

const CLEAR = "\r\u001b[K";

/** A line on a terminal with a clock that the test sets. */
function watchedLine(columns = 80) {
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

test("a wait is counted down after the progress, and the line is removed at its end", () => {
  const { line, pass, last, isTicking } = watchedLine();
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

test("the longer of two waits is shown, and none after an abort", () => {
  const { line, pass, last, isTicking } = watchedLine();
  const life = new AbortController();
  line.wait("/api/v1/users", 59_000, life.signal);
  line.wait("/api/v1/groups", 5_000, life.signal);
  expect(last()).toBe(`${CLEAR}Waiting 59 s for the rate limit of /api/v1/users`);
  life.abort();
  pass(1);
  expect(last()).toBe(CLEAR);
  expect(isTicking()).toBe(false);
});

test("rows and messages replace the line", async () => {
  const { line, output, written } = watchedLine();
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
