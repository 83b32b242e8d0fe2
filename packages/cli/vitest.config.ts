import { mergeConfig } from "vitest/config";
import shared from "../../vitest.shared.ts";

/** One process for all files: most start a mock org, and to load it anew takes longer than what they do with it. */
export default mergeConfig(shared, { test: { isolate: false } });
