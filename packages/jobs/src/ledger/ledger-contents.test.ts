import fc from "fast-check";
import { expect, test } from "vitest";
import { LedgerContents } from "./ledger-contents.ts";
import { OUTCOMES } from "./run-count.ts";

function contents(count: number, ...records: readonly object[]): LedgerContents {
  const result = new LedgerContents();
  for (let n = 1; n <= count; n += 1) expect(result.take({ n, input: {} })).toBe(true);
  expect(result.take({ planned: count })).toBe(true);
  for (const record of records) expect(result.take(record)).toBe(true);
  return result;
}

test("for any sequence of records, each item is finished or left, and the tally counts the finished ones", () => {
  const step = fc.record({
    n: fc.integer({ min: 1, max: 3_000 }),
    outcome: fc.constantFrom(...OUTCOMES, "sending" as const),
    settled: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const result = contents(3_000);
      const last = new Map<number, string>();
      for (const { n, outcome, settled } of steps) {
        const isDone = result.isDone(n);
        const id = `00u${n}`;
        const taken =
          outcome === "sending"
            ? result.take({ n, id, sending: "now" })
            : result.take({ n, id, outcome, ...(settled && { settled }) });
        expect(taken).toBe(!isDone);
        if (taken) last.set(n, outcome === "unknown" && settled ? "settled" : outcome);
      }
      const isFinal = (what: string) =>
        ["changed", "already", "pending", "refused", "settled"].includes(what);
      for (const [n, what] of last) {
        expect([n, what, result.isDone(n)]).toEqual([n, what, isFinal(what)]);
        expect([n, what, result.begun.has(n)]).toEqual([n, what, what === "sending" || what === "unknown"]);
      }
      const done = [...last.values()].filter(isFinal).length;
      expect([...result.tally.values()].reduce((sum, count) => sum + count, 0)).toBe(done);
      expect(result.left).toBe(3_000 - done);
    }),
    { numRuns: 50 },
  );
});

test("a target belongs to its first item, and a user in each group is a different target", () => {
  const result = contents(5);
  expect(result.repeated({ id: "00u1" }, 2)).toBe(undefined);
  expect(result.repeated({ id: "00u1" }, 1)).toBe(2);
  expect(result.repeated({ id: "00u1" }, 2)).toBe(undefined);
  expect(result.repeated({ id: "00u1", groupId: "00g1" }, 3)).toBe(undefined);
  expect(result.repeated({ id: "00u1", groupId: "00g2" }, 4)).toBe(undefined);
  expect(result.repeated({ id: "00u1", groupId: "00g1" }, 5)).toBe(3);
});

test.each([
  ["was being sent", { n: 2, id: "00u1", sending: "now" }, 2],
  ["is done", { n: 2, id: "00u1", outcome: "changed" }, 2],
  ["is unknown", { n: 2, id: "00u1", outcome: "unknown" }, 2],
  ["was so already", { n: 2, id: "00u1", outcome: "already" }, 2],
  ["repeats another", { n: 2, id: "00u1", outcome: "already", repeats: 3 }, undefined],
  ["failed", { n: 2, id: "00u1", outcome: "failed" }, undefined],
  ["was left alone", { n: 2, id: "00u1", outcome: "refused" }, undefined],
  ["was planned", { n: 2, id: "00u1", outcome: "planned" }, undefined],
])("the target of an item that %s in an earlier run is taken, or free for another", (_, record, owner) => {
  expect(contents(3, record).repeated({ id: "00u1" }, 1)).toBe(owner);
});

test("a failed item counts as failed until it is done", () => {
  const failed = { n: 1, id: "00u1", outcome: "failed" };
  const result = contents(2, failed, failed);
  expect([result.hasFailures, result.hasFailed(1), result.hasFailed(2)]).toEqual([true, true, false]);
  expect(result.take({ n: 1, id: "00u1", outcome: "changed" })).toBe(true);
  expect([result.hasFailures, result.hasFailed(1), result.isDone(1)]).toEqual([false, false, true]);
});

test.each(["planned", "failed"])("the id of a name that was resolved when its item %s is kept", (outcome) => {
  expect(contents(2, { n: 2, id: "00u1", outcome }).foundIds.get(2)).toBe("00u1");
});
