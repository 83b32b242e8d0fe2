import { expect, test } from "vitest";
import { interleaved } from "./rounds.ts";

test("each round runs every contender once, and begins with another one", async () => {
  const order: string[] = [];
  const runs = (name: string) => async () => ({ at: order.push(name) });
  const samples = await interleaved({ a: runs("a"), b: runs("b"), c: runs("c") }, 3);
  expect(order.join("")).toBe("abcbcacab");
  expect(samples.get("b")).toEqual([{ at: 2 }, { at: 4 }, { at: 9 }]);
});

test("a contender that fails ends the run", async () => {
  const failing = async () => {
    throw new Error("failed");
  };
  await expect(interleaved({ failing }, 2)).rejects.toThrow("failed");
});
