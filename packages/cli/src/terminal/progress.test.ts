import { expect, test } from "vitest";
import { progress } from "./progress.ts";

/** A progress whose clock is set by hand. */
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

test("on a terminal it is one line, told ten times a second at most, and taken away", () => {
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
])("in %s it is a line every ten seconds", (_, stderr, env) => {
  const { written, shown, after } = watched(stderr, {}, env);
  shown.update(() => "at once");
  after(9_999);
  shown.update(() => "nearly");
  after(1);
  shown.update(() => "600 users");
  shown.clear();
  expect(written).toEqual(["600 users\n"]);
});

test("there is none where rows go to the same terminal", () => {
  const { written, shown, after } = watched({ isTTY: true }, { isTTY: true });
  after(60_000);
  shown.update(() => "x");
  shown.clear();
  expect(written).toEqual([]);
});
