import { expect, test } from "vitest";
import { BREAK_KINDS, breaks } from "./broken.ts";
import { refusals } from "./response-validator.ts";
import { failures, successes } from "./samples/index.ts";

const tried = Object.entries({ ...successes, ...failures }).flatMap(([name, sample]) =>
  [...breaks(sample)].map(({ kind, pointer, body }) => ({
    kind,
    place: `${name}: ${pointer}`,
    refused: refusals({ ...sample, body }).length > 0,
  })),
);

function expectRefused(broken: typeof tried): void {
  const survivors = broken.filter(({ refused }) => !refused).map(({ kind, place }) => `${kind}: ${place}`);
  const rate = 1 - survivors.length / broken.length;
  expect(rate, `accepted although broken:\n${survivors.join("\n")}\n`).toBeGreaterThanOrEqual(0.95);
}

test.each(BREAK_KINDS)("of samples with %s, at least 95 % are refused", (kind) => {
  expectRefused(tried.filter((broken) => broken.kind === kind));
});

test("of all samples with one thing broken, at least 95 % are refused", () => {
  expectRefused(tried);
});
