import { expect, test } from "vitest";
import { refusals } from "./answer-validator.ts";
import { failures, successes } from "./answers/index.ts";
import { BREAK_KINDS, breaks } from "./broken.ts";

const tried = Object.entries({ ...successes, ...failures }).flatMap(([name, answer]) =>
  [...breaks(answer)].map(({ kind, pointer, body }) => ({
    kind,
    place: `${name}: ${pointer}`,
    refused: refusals({ ...answer, body }).length > 0,
  })),
);

function expectRefused(broken: typeof tried): void {
  const survivors = broken.filter(({ refused }) => !refused).map(({ kind, place }) => `${kind}: ${place}`);
  const rate = 1 - survivors.length / broken.length;
  expect(rate, `accepted although broken:\n${survivors.join("\n")}\n`).toBeGreaterThanOrEqual(0.95);
}

test.each(BREAK_KINDS)("of answers with %s, at least 95 % are refused", (kind) => {
  expectRefused(tried.filter((broken) => broken.kind === kind));
});

test("of all answers with one thing broken, at least 95 % are refused", () => {
  expectRefused(tried);
});
