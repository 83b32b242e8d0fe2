import { availableParallelism } from "node:os";
import { mergeConfig } from "vitest/config";
import shared from "../../vitest.shared.ts";

/** These tests are the longest, and wait for processes most of the time: two at least are run at the same time. */
export default mergeConfig(shared, { test: { maxWorkers: Math.max(2, availableParallelism() - 1) } });
